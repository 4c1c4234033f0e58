package org.kitei.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files, half a megabyte a row. */
@Component
class Parts {

    private static final int LENGTH = 512 * 1024;

    private final JdbcClient database;

    Parts(JdbcClient database) {
        this.database = database;
    }

    void write(UUID attachment, byte[] content) {
        for (int from = 0, ordinal = 0; from < content.length; from += LENGTH, ordinal++) {
            database.sql("insert into attachment_part (facility_id, attachment_id, ordinal, content) values (?, ?, ?, ?)")
                    .params(FacilityContext.requiredFacility(), attachment, ordinal,
                            Arrays.copyOfRange(content, from, Math.min(from + LENGTH, content.length)))
                    .update();
        }
    }

    /** One part, or none behind the last. */
    Optional<byte[]> read(UUID facility, UUID attachment, int ordinal) {
        return database.sql("select content from attachment_part where facility_id = ? and attachment_id = ? and ordinal = ?")
                .params(facility, attachment, ordinal).query((row, number) -> row.getBytes(1)).optional();
    }

    byte[] read(UUID attachment, int size) {
        var bytes = new ByteArrayOutputStream(size);
        database.sql("select content from attachment_part where facility_id = ? and attachment_id = ? order by ordinal")
                .params(FacilityContext.requiredFacility(), attachment)
                .query((row, number) -> row.getBytes(1)).list().forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}

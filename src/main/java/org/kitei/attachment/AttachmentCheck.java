package org.kitei.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds every file, byte by byte, against what was recorded of it. */
public final class AttachmentCheck implements RecordCheck {

    private static final RecordedRows FILES = new RecordedRows("file-kept", "attachment",
            "select facility_id, id, sha256 from attachment where facility_id = ? and id = ?",
            "select id, 'attachment' as subject_type, cast(id as varchar(100)) as subject_id, name as label from attachment where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        FILES.check(connection, facilityId, (row, entry) -> matches(connection, row, entry), found);
    }

    private static boolean matches(Connection connection, ResultSet row, Entry recorded) throws SQLException {
        return row.getString("sha256").equals(recorded.contentHash())
                && hash(connection, row.getObject("facility_id", UUID.class), row.getObject("id", UUID.class)).equals(recorded.contentHash());
    }

    private static String hash(Connection connection, UUID facilityId, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(
                "select content from attachment_part where facility_id = ? and attachment_id = ? order by ordinal")) {
            select.setObject(1, facilityId);
            select.setObject(2, id);
            var digest = MessageDigest.getInstance("SHA-256");
            try (var part = select.executeQuery()) {
                while (part.next()) {
                    digest.update(part.getBytes(1));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

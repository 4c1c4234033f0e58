package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.attachment.Attachments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first lines of a contractor's latest log, read by columns that are tried. */
@Service
@Transactional(readOnly = true)
public class LogPreview {

    private static final int LINES = 10;

    private final JdbcClient database;
    private final Attachments attachments;
    private final FacilityDirectory facilities;

    LogPreview(JdbcClient database, Attachments attachments, FacilityDirectory facilities) {
        this.database = database;
        this.attachments = attachments;
        this.facilities = facilities;
    }

    /** @param cells of the line by the separator; empty where none was tried */
    public record Line(LogLine line, List<String> cells) {
    }

    public record Shown(AttachmentRef log, List<Line> lines) {
    }

    /** @return empty where the contractor has sent no log yet */
    public Optional<Shown> of(UUID contractorId, @Nullable LogColumns columns) {
        return latest(contractorId).map(attachments::get).map(log -> new Shown(log, lines(log, columns)));
    }

    private Optional<UUID> latest(UUID contractorId) {
        return database.sql("""
                select r.log_id from work_report r
                join maintenance_work w on w.facility_id = r.facility_id and w.id = r.work_id
                join agreement a on a.facility_id = w.facility_id and a.id = w.agreement_id
                where r.facility_id = ? and a.contractor_id = ? and r.log_id is not null
                order by r.given_at desc, r.id desc fetch first 1 rows only""")
                .params(FacilityContext.requiredFacility(), contractorId).query((row, number) -> row.getObject(1, UUID.class)).optional();
    }

    private List<Line> lines(AttachmentRef log, @Nullable LogColumns columns) {
        var lines = new ArrayList<Line>();
        new LogReading(columns, facilities.zone()).each(() -> attachments.open(log.id()), line -> {
            lines.add(new Line(line, columns == null ? List.of() : LogCells.of(line.text(), columns)));
            return lines.size() < LINES;
        });
        return lines;
    }
}

package org.kitei.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.maintenance.Plan.PatientData;

/** Holds the reports on works against what was recorded of them; the bytes of their logs are held by {@code AttachmentCheck}. */
public final class WorkReportCheck implements RecordCheck {

    private static final RecordedRows REPORTS = new RecordedRows("maintenance-reported", "report", """
            select id, work_id, ordinal, workers, started_at, ended_at, systems, content, result, patient_data, data_taken, data_return,
                data_returned, log_hash, no_log, given_by, recipient, address, link_id, entered_by, given_at,
                (select a.sha256 from attachment a where a.facility_id = r.facility_id and a.id = r.log_id) as log_kept
            from work_report r where facility_id = ? and id = ?""",
            "select id, 'maintenance-work' as subject_type, cast(work_id as varchar(100)) as subject_id, given_by as label "
                    + "from work_report where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        REPORTS.check(connection, facilityId, WorkReportCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        var kept = row.getString("log_kept");
        var hash = WorkReport.hash(row.getObject("id", UUID.class), row.getObject("work_id", UUID.class), row.getInt("ordinal"), reported(row),
                row.getString("log_hash"), giver(row), moment(row, "given_at"));
        return hash.equals(recorded.contentHash()) && row.getString("work_id").equals(recorded.subject().id())
                && row.getString("log_hash").equals(kept == null ? "" : kept);
    }

    private static Reported reported(ResultSet row) throws SQLException {
        var returned = row.getString("data_return");
        return new Reported(List.of(row.getString("workers").split("\n")), moment(row, "started_at"), moment(row, "ended_at"),
                List.of(row.getString("systems").split("\n")), row.getString("content"), row.getString("result"),
                PatientData.valueOf(row.getString("patient_data")), row.getString("data_taken"),
                returned == null ? null : DataReturn.valueOf(returned), row.getString("data_returned"), row.getString("no_log"));
    }

    private static Giver giver(ResultSet row) throws SQLException {
        return new Giver(row.getString("given_by"), row.getString("recipient"), row.getString("address"), row.getObject("link_id", UUID.class),
                row.getObject("entered_by", UUID.class));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

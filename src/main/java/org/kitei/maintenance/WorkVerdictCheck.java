package org.kitei.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds the verdicts on reports against what was recorded of them. */
public final class WorkVerdictCheck implements RecordCheck {

    private static final RecordedRows VERDICTS = new RecordedRows("maintenance-verdict", "verdictId", """
            select id, work_id, report_id, verdict, words, content_hash, signature_id, given_by, given_at
            from work_verdict where facility_id = ? and id = ?""",
            "select id, 'maintenance-work' as subject_type, cast(work_id as varchar(100)) as subject_id, given_by as label "
                    + "from work_verdict where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        VERDICTS.check(connection, facilityId, WorkVerdictCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        var digest = WorkVerdict.digest(row.getObject("id", UUID.class), row.getObject("work_id", UUID.class),
                row.getObject("report_id", UUID.class), Verdict.valueOf(row.getString("verdict")), row.getString("words"),
                row.getString("content_hash"), row.getObject("signature_id", UUID.class), row.getString("given_by"),
                WorkReportCheck.moment(row, "given_at"));
        return digest.equals(recorded.details().get("verdictHash")) && row.getString("content_hash").equals(recorded.contentHash())
                && row.getString("work_id").equals(recorded.subject().id());
    }
}

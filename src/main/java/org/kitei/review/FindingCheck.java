package org.kitei.review;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Digest;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds what every review found against what was recorded of it. */
public final class FindingCheck implements RecordCheck {

    private static final RecordedRows FINDINGS = new RecordedRows("reviewed", "findingId", """
            select regulation_id, verdict, reason, edition_number, content_hash, found_by
            from review_finding where facility_id = ? and id = ?""", """
            select f.id, 'review' as subject_type, cast(f.regulation_id as varchar(100)) as subject_id, r.title as label
            from review_finding f join regulation r on r.id = f.regulation_id where f.facility_id = ?""");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        FINDINGS.check(connection, facilityId, FindingCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        var digest = Digest.of(row.getString("verdict"), row.getString("reason"), row.getInt("edition_number"),
                row.getString("content_hash"), row.getObject("found_by", UUID.class));
        return row.getString("regulation_id").equals(recorded.subject().id())
                && row.getString("content_hash").equals(recorded.contentHash())
                && digest.equals(recorded.details().get("recordHash"));
    }
}

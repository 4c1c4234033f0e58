package org.kitei.committee;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Digest;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRow;
import org.kitei.ledger.StoredEntries;

/** Holds every opinion, and the minutes of every round, against what was recorded of them. */
public final class OpinionCheck implements RecordCheck {

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        StoredEntries.each(connection, facilityId, "opinion-given", entry -> RecordedRow.check(connection, facilityId, entry,
                "select person_id, kind, reason, comments, content_hash from opinion where facility_id = ? and id = ?",
                "opinionId", (row, recorded) -> opinion(row).equals(recorded.details().get("recordHash")), found));
        StoredEntries.each(connection, facilityId, "minutes-confirmed", entry -> RecordedRow.check(connection, facilityId, entry,
                "select minutes from committee_round where facility_id = ? and id = ?",
                "roundId", (row, recorded) -> Digest.of(String.valueOf(row.getString(1))).equals(recorded.details().get("recordHash")),
                found));
    }

    private static String opinion(ResultSet row) throws SQLException {
        return Digest.of(row.getObject("person_id", UUID.class), row.getString("kind"), row.getString("reason"),
                row.getString("comments"), row.getString("content_hash"));
    }
}

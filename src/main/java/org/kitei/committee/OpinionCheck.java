package org.kitei.committee;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.ledger.StoredEntries;

/** Holds every round, its opinions, its resolution and its minutes against what was recorded of them. */
public final class OpinionCheck implements RecordCheck {

    private static final RecordedRows OPENED = ofRounds("round-opened", "");

    private static final RecordedRows OPINIONS = new RecordedRows("opinion-given", "opinionId", """
            select o.person_id, o.kind, o.reason, o.comments, o.content_hash, r.number
            from opinion o join committee_round r on r.id = o.round_id where o.facility_id = ? and o.id = ?""", """
            select o.id, r.matter_type as subject_type, r.matter_id as subject_id, r.title as label
            from opinion o join committee_round r on r.id = o.round_id where o.facility_id = ?""");

    private static final RecordedRows MINUTES = ofRounds("minutes-confirmed", " and minutes is not null");

    private static final List<String> ON_THE_RESOLUTION =
            List.of("round-resolved", "tie-broken", "round-prolonged", "committee-reported");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        OPENED.check(connection, facilityId, (row, entry) -> row.getString("content_hash").equals(entry.contentHash())
                && row.getString("number").equals(entry.details().get("round"))
                && row.getString("matter_id").equals(entry.subject().id()), found);
        OPINIONS.check(connection, facilityId, (row, entry) -> row.getString("number").equals(entry.details().get("round"))
                && opinion(row).equals(entry.details().get("recordHash")), found);
        MINUTES.check(connection, facilityId, (row, entry) ->
                Digest.of(String.valueOf(row.getString("minutes"))).equals(entry.details().get("recordHash")), found);
        var resolution = resolution(connection, facilityId);
        ofRounds("round-resolved", " and resolution is not null").check(connection, facilityId, resolution, found);
        ofRounds("tie-broken", "").follow(connection, facilityId, resolution, found);
        ofRounds("committee-reported", "").follow(connection, facilityId, resolution, found);
    }

    private static RecordedRows ofRounds(String act, String those) {
        return new RecordedRows(act, "roundId",
                "select matter_id, number, content_hash, minutes, resolution from committee_round where facility_id = ? and id = ?",
                "select id, matter_type as subject_type, matter_id as subject_id, title as label from committee_round"
                        + " where facility_id = ?" + those);
    }

    /** The last act on the resolution tells what it is: the count, the chair's vote on a tie, or the report. */
    private static RecordedRows.Match resolution(Connection connection, UUID facilityId) {
        return (row, entry) -> {
            for (var later : ON_THE_RESOLUTION) {
                if (StoredEntries.any(connection, facilityId, entry.subject(), later, "roundId",
                        entry.details().getOrDefault("roundId", ""), entry.sequence())) {
                    return true;
                }
            }
            return named(entry.details().get("resolution")).equals(row.getString("resolution"));
        };
    }

    private static String named(@Nullable String recorded) {
        return Stream.of(Resolution.values()).filter(one -> one.value().equals(recorded)).map(Enum::name).findFirst().orElse("");
    }

    private static String opinion(ResultSet row) throws SQLException {
        return Digest.of(row.getObject("person_id", UUID.class), row.getString("kind"), row.getString("reason"),
                row.getString("comments"), row.getString("content_hash"));
    }
}

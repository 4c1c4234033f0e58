package org.kitei.committee;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Digest;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.ledger.StoredEntries;

/** Holds every rule on quorum and resolution, proposed and decided, against what was recorded of it. */
public final class ResolutionRuleCheck implements RecordCheck {

    private static final String ONE = """
            select state, number, dmn, dmn_hash, proposed_by, decided_by from resolution_rule where facility_id = ? and id = ?""";

    private static final RecordedRows DECIDED = new RecordedRows("rule-decided", "ruleId", ONE, """
            select id, 'resolution-rule' as subject_type, cast(id as varchar(100)) as subject_id,
                cast(number as varchar(20)) as label
            from resolution_rule where facility_id = ? and state = 'DECIDED'""");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        DECIDED.check(connection, facilityId, (row, entry) -> hasTable(row, entry) && row.getString("state").equals("DECIDED")
                && String.valueOf(row.getString("number")).equals(entry.details().get("rule"))
                && String.valueOf(row.getString("decided_by")).equals(String.valueOf(entry.actor())), found);
        StoredEntries.each(connection, facilityId, "rule-proposed", entry -> checkProposed(connection, facilityId, entry, found));
    }

    /** An entry of a proposal names its rule as the subject alone. */
    private static void checkProposed(Connection connection, UUID facilityId, Entry entry, Consumer<Discrepancy> found)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "select dmn, dmn_hash, proposed_by from resolution_rule where facility_id = ? and cast(id as varchar(100)) = ?")) {
            select.setObject(1, facilityId);
            select.setString(2, entry.subject().id());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_MISSING, entry, entry.actorName()));
                } else if (!hasTable(row, entry)
                        || !String.valueOf(row.getString("proposed_by")).equals(String.valueOf(entry.actor()))) {
                    found.accept(Discrepancy.of(Kind.RECORD_CHANGED, entry, entry.actorName()));
                }
            }
        }
    }

    private static boolean hasTable(ResultSet row, Entry recorded) throws SQLException {
        return row.getString("dmn_hash").equals(recorded.contentHash())
                && Digest.of(row.getString("dmn")).equals(recorded.contentHash());
    }
}

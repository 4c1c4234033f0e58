package org.kitei.guideline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds what was stated of the guideline's rows, and what was withdrawn of it, against what was recorded. */
public final class StatementCheck implements RecordCheck {

    private static final RecordedRows STATED = rows("coverage-stated", " and provision_id is not null");
    private static final RecordedRows EXPLAINED = rows("coverage-explained", " and provision_id is null");
    private static final RecordedRows WITHDRAWN = rows("coverage-withdrawn", " and withdrawn_at is not null");

    private static RecordedRows rows(String act, String those) {
        return new RecordedRows(act, "statementId", """
                select regulation_id, row_id, provision_id, fingerprint, reason, stated_by
                from coverage_statement where facility_id = ? and id = ?""" + those, """
                select id, 'regulation' as subject_type, cast(regulation_id as varchar(100)) as subject_id, row_id as label
                from coverage_statement where facility_id = ?""" + those);
    }

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        for (var told : new RecordedRows[] {STATED, EXPLAINED}) {
            told.check(connection, facilityId, (row, entry) -> isOfRegulation(row, entry)
                    && row.getObject("stated_by", UUID.class).equals(entry.actor())
                    && digest(row).equals(entry.details().get("recordHash")), found);
        }
        WITHDRAWN.check(connection, facilityId, StatementCheck::isOfRegulation, found);
    }

    private static boolean isOfRegulation(ResultSet row, Entry recorded) throws SQLException {
        return row.getString("regulation_id").equals(recorded.subject().id());
    }

    private static String digest(ResultSet row) throws SQLException {
        return CoverageStatement.digest(row.getObject("regulation_id", UUID.class), row.getString("row_id"),
                row.getString("provision_id"), row.getString("fingerprint"), row.getString("reason"));
    }
}

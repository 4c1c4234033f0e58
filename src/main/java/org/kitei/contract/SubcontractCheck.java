package org.kitei.contract;

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

/** Holds every declared subcontractor against what was recorded of it. */
public final class SubcontractCheck implements RecordCheck {

    private static final RecordedRows DECLARED = new RecordedRows("subcontract-declared", "subcontract", """
            select id, above_id, name, address, representative, contact, email, kind_of_work, work, equal_terms, declared_by
            from subcontract where facility_id = ? and id = ?""",
            "select id, 'subcontract' as subject_type, cast(id as varchar(100)) as subject_id, name as label from subcontract where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        DECLARED.check(connection, facilityId, SubcontractCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        return Digest.of(row.getObject("id", UUID.class), row.getObject("above_id", UUID.class), row.getString("name"), row.getString("address"),
                row.getString("representative"), row.getString("contact"), row.getString("email"), row.getString("kind_of_work"),
                row.getString("work"), row.getString("equal_terms"), row.getString("declared_by")).equals(recorded.contentHash());
    }
}

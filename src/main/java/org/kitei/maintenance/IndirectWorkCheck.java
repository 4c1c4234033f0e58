package org.kitei.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds the checks of indirect work against what was recorded of them. */
public final class IndirectWorkCheck implements RecordCheck {

    private static final RecordedRows CHECKS = new RecordedRows("indirect-work-checked", "check",
            "select " + IndirectChecks.COLUMNS + " from indirect_check where facility_id = ? and id = ?",
            "select id, 'indirect-work' as subject_type, cast(work_id as varchar(100)) as subject_id, checker_name as label "
                    + "from indirect_check where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        CHECKS.check(connection, facilityId,
                (row, recorded) -> IndirectChecks.read(row).recordHash().equals(recorded.details().get("recordHash")), found);
    }
}

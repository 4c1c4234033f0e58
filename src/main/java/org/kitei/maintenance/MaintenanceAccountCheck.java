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

/** Holds every account for maintenance against what was recorded when it was entered. */
public final class MaintenanceAccountCheck implements RecordCheck {

    private static final RecordedRows ENTERED = new RecordedRows("maintenance-account-entered", "maintenanceAccount",
            "select id, target_system, name, contractor_id, entered_by from maintenance_account where facility_id = ? and id = ?",
            "select id, 'maintenance-account' as subject_type, cast(id as varchar(100)) as subject_id, name as label "
                    + "from maintenance_account where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        ENTERED.check(connection, facilityId, MaintenanceAccountCheck::matches, found);
    }

    private static boolean matches(ResultSet row, Entry recorded) throws SQLException {
        var contractor = row.getString("contractor_id");
        return AccountRegister.hash(row.getObject("id", UUID.class), row.getString("target_system"), row.getString("name"),
                contractor == null ? "" : contractor, row.getObject("entered_by", UUID.class)).equals(recorded.contentHash());
    }
}

package org.kitei.assignment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds every change of a table of assigned staff, and every proposal declined, against what was recorded of them. */
public final class StaffChangeCheck implements RecordCheck {

    private static final RecordedRows CHANGED = rows("staff-table-changed", "");
    private static final RecordedRows DECLINED = rows("staff-table-declined", " and state = 'DECLINED'");

    private static RecordedRows rows(String act, String those) {
        return new RecordedRows(act, "changeId", """
                select regulation_id, kind, person_id, role, effective_on, until_day, reason
                from staff_change where facility_id = ? and id = ?""" + those, """
                select id, 'regulation' as subject_type, cast(regulation_id as varchar(100)) as subject_id, person_name as label
                from staff_change where facility_id = ?""" + those);
    }

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        CHANGED.check(connection, facilityId, (row, entry) -> isOfRegulation(row, entry)
                && digest(row).equals(entry.details().get("recordHash")), found);
        DECLINED.check(connection, facilityId, (row, entry) -> isOfRegulation(row, entry)
                && row.getString("reason").equals(entry.details().get("reason")), found);
    }

    private static boolean isOfRegulation(ResultSet row, Entry recorded) throws SQLException {
        return row.getString("regulation_id").equals(recorded.subject().id());
    }

    private static String digest(ResultSet row) throws SQLException {
        var until = row.getDate("until_day");
        LocalDate lastDay = until == null ? null : until.toLocalDate();
        return StaffChange.digest(row.getObject("regulation_id", UUID.class), row.getString("kind"),
                row.getObject("person_id", UUID.class), row.getString("role"), row.getDate("effective_on").toLocalDate(), lastDay);
    }
}

package org.kitei.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds which account was open for which work, from when until when, against what was recorded of it. */
public final class AccountWindowCheck implements RecordCheck {

    private static final String ONE = """
            select id, work_id, account_id, opened_at, opened_by, opened_how, closed_at, closed_by, closed_how
            from maintenance_account_window where facility_id = ? and id = ?""";
    private static final String ALL = "select id, 'maintenance-work' as subject_type, cast(work_id as varchar(100)) as subject_id, "
            + "target_system as label from maintenance_account_window where facility_id = ? and ";
    private static final RecordedRows OPENED = new RecordedRows("maintenance-account-opened", "window", ONE, ALL + "opened_at is not null");
    private static final RecordedRows CLOSED = new RecordedRows("maintenance-account-closed", "window", ONE, ALL + "closed_at is not null");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        OPENED.check(connection, facilityId, AccountWindowCheck::opened, found);
        CLOSED.check(connection, facilityId, AccountWindowCheck::closed, found);
    }

    private static boolean opened(ResultSet row, Entry recorded) throws SQLException {
        return row.getString("work_id").equals(recorded.subject().id())
                && AccountWindow.openedHash(row.getObject("id", UUID.class), row.getObject("work_id", UUID.class),
                        row.getObject("account_id", UUID.class), moment(row, "opened_at"), row.getObject("opened_by", UUID.class),
                        row.getString("opened_how")).equals(recorded.contentHash());
    }

    private static boolean closed(ResultSet row, Entry recorded) throws SQLException {
        return AccountWindow.closedHash(row.getObject("id", UUID.class), moment(row, "closed_at"), row.getObject("closed_by", UUID.class),
                row.getString("closed_how")).equals(recorded.contentHash());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

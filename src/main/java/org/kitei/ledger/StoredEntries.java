package org.kitei.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one facility in order of their numbers, a page of rows at a time whatever the driver does; for a
 * {@link RecordCheck}.
 */
public final class StoredEntries {

    private static final int PAGE = 1000;

    /** What is done with each entry. */
    @FunctionalInterface
    public interface Reader {

        void read(Entry entry) throws SQLException;
    }

    private StoredEntries() {
    }

    /** @param act the entries of this act only; null for all */
    public static void each(Connection connection, UUID facilityId, @Nullable String act, Reader reader) throws SQLException {
        var page = page(connection, facilityId, act, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            for (var entry : page) {
                reader.read(entry);
            }
            page = page.size() < PAGE
                    ? List.of()
                    : page(connection, facilityId, act, page.get(page.size() - 1).sequence());
        }
    }

    /** Whether an entry of the act on the subject, later than a number, has the detail. */
    public static boolean any(Connection connection, UUID facilityId, Subject subject, String act, String key, Object value,
            long after) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from ledger_entry where facility_id = ?"
                + " and subject_type = ? and subject_id = ? and act = ? and sequence > ? and details like ?")) {
            select.setObject(1, facilityId);
            select.setString(2, subject.type());
            select.setString(3, subject.id());
            select.setString(4, act);
            select.setLong(5, after);
            select.setString(6, "%\"" + key + "\":\"" + value + "\"%");
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<Entry> page(Connection connection, UUID facilityId, @Nullable String act, long after)
            throws SQLException {
        var sql = "select " + EntryRow.COLUMNS + " from ledger_entry where facility_id = ? and sequence > ?"
                + (act == null ? "" : " and act = ?") + " order by sequence fetch first " + PAGE + " rows only";
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, facilityId);
            select.setLong(2, after);
            if (act != null) {
                select.setString(3, act);
            }
            var entries = new ArrayList<Entry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(EntryRow.read(rows));
                }
            }
            return entries;
        }
    }
}

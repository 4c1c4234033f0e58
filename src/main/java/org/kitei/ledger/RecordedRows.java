package org.kitei.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy.Kind;

/**
 * The rows of one kind and the entries of the act that tell of them, for a {@link RecordCheck}.
 *
 * @param idKey the entry's detail that holds the row's id
 * @param one   selects the row; takes the facility and the row's id, in this order
 * @param all   selects {@code id, subject_type, subject_id, label} of every row of a facility, its one parameter
 */
public record RecordedRows(String act, String idKey, String one, String all) {

    private static final UUID LOWEST = new UUID(0, 0);

    /** Whether a row still is what its entry says. */
    public interface Match {

        boolean test(ResultSet row, Entry entry) throws SQLException;
    }

    /** Reports rows that are gone or no longer match their entry, and rows of which no entry tells. */
    public void check(Connection connection, UUID facilityId, Match match, Consumer<Discrepancy> found) throws SQLException {
        findUnrecorded(connection, facilityId, follow(connection, facilityId, match, found), found);
    }

    /**
     * Reports rows that are gone or no longer match their entry.
     *
     * @return how many entries have their row
     */
    public long follow(Connection connection, UUID facilityId, Match match, Consumer<Discrepancy> found) throws SQLException {
        var told = new AtomicLong();
        StoredEntries.each(connection, facilityId, act, entry -> {
            if (isThere(connection, facilityId, entry, match, found)) {
                told.incrementAndGet();
            }
        });
        return told.get();
    }

    private boolean isThere(Connection connection, UUID facilityId, Entry entry, Match match, Consumer<Discrepancy> found)
            throws SQLException {
        try (var select = connection.prepareStatement(one)) {
            select.setObject(1, facilityId);
            select.setObject(2, id(entry));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_MISSING, entry, entry.actorName()));
                    return false;
                }
                if (!match.test(row, entry)) {
                    found.accept(Discrepancy.of(Kind.RECORD_CHANGED, entry, entry.actorName()));
                }
                return true;
            }
        }
    }

    /** The row's id as the entry has it; an id that no row has where the entry was spoiled. */
    public UUID id(Entry entry) {
        try {
            return UUID.fromString(entry.details().getOrDefault(idKey, ""));
        } catch (IllegalArgumentException spoiled) {
            return LOWEST;
        }
    }

    /**
     * Reports the rows of which no entry tells.
     *
     * @param told how many rows were found through their entries; where the facility has as many, none is looked at again
     */
    public void findUnrecorded(Connection connection, UUID facilityId, long told, Consumer<Discrepancy> found)
            throws SQLException {
        if (count(connection, facilityId) == told) {
            return;
        }
        var last = LOWEST;
        for (var page = page(connection, facilityId, last); !page.isEmpty(); page = page(connection, facilityId, last)) {
            for (var row : page) {
                if (!StoredEntries.any(connection, facilityId, row.subject(), act, idKey, row.id(), Long.MIN_VALUE)) {
                    found.accept(Discrepancy.of(Kind.RECORD_UNRECORDED, row.subject(), row.label()));
                }
                last = row.id();
            }
        }
    }

    private long count(Connection connection, UUID facilityId) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from (" + all + ") as stored")) {
            select.setObject(1, facilityId);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private record Row(UUID id, Subject subject, String label) {
    }

    private List<Row> page(Connection connection, UUID facilityId, UUID after) throws SQLException {
        try (var select = connection.prepareStatement("select id, subject_type, subject_id, label from (" + all
                + ") as stored where id > ? order by id fetch first 500 rows only")) {
            select.setObject(1, facilityId);
            select.setObject(2, after);
            var rows = new ArrayList<Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getObject(1, UUID.class), new Subject(row.getString(2), row.getString(3)),
                            row.getString(4)));
                }
            }
            return rows;
        }
    }
}

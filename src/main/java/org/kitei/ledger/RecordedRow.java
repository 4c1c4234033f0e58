package org.kitei.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy.Kind;

/** The row that an entry tells of, for a {@link RecordCheck}. */
public final class RecordedRow {

    private RecordedRow() {
    }

    /** Whether a row still is what its entry says. */
    public interface Match {

        boolean test(ResultSet row, Entry entry) throws SQLException;
    }

    /**
     * Reports the row where it is gone or no longer matches.
     *
     * @param sql   takes the facility and the record's id, in this order
     * @param idKey the entry's detail that holds the record's id
     */
    public static void check(Connection connection, UUID facilityId, Entry entry, String sql, String idKey, Match match,
            Consumer<Discrepancy> found) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, facilityId);
            select.setObject(2, id(entry.details().getOrDefault(idKey, "")));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_MISSING, entry, entry.actorName()));
                } else if (!match.test(row, entry)) {
                    found.accept(Discrepancy.of(Kind.RECORD_CHANGED, entry, entry.actorName()));
                }
            }
        }
    }

    private static UUID id(String words) {
        try {
            return UUID.fromString(words);
        } catch (IllegalArgumentException spoiled) {
            return new UUID(0, 0);
        }
    }
}

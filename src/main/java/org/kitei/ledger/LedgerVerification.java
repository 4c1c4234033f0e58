package org.kitei.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Proves that nothing was changed behind the program's back: recomputes every entry's hash, follows each chain to its head, and
 * lets every {@link RecordCheck} compare the records with the ledger. Plain JDBC in bounded memory, on a running program as on a
 * backup; it reads one state of the database and changes nothing.
 */
public final class LedgerVerification {

    private final List<RecordCheck> checks;

    LedgerVerification(List<RecordCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** With the checks of every module. */
    public static LedgerVerification complete() {
        return new LedgerVerification(
                ServiceLoader.load(RecordCheck.class).stream().map(ServiceLoader.Provider::get).toList());
    }

    /**
     * @param facilities how many were verified
     * @param entries    how many were read
     * @param findings   how many discrepancies were reported; 0 means all is as it was recorded
     */
    public record Result(long facilities, long entries, long findings) {
    }

    /** Verifies every facility of the database; each discrepancy is reported with its facility. */
    public Result verifyAll(Connection connection, BiConsumer<UUID, Discrepancy> found) throws SQLException {
        return reading(connection, () -> {
            long entries = 0;
            var findings = new AtomicLong();
            var facilities = facilities(connection);
            for (var facility : facilities) {
                entries += verify(connection, facility, counted(findings, one -> found.accept(facility, one)));
            }
            return new Result(facilities.size(), entries, findings.get());
        });
    }

    /** Verifies one facility. */
    public Result verifyOne(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        return reading(connection, () -> {
            var findings = new AtomicLong();
            var entries = verify(connection, facilityId, counted(findings, found));
            return new Result(1, entries, findings.get());
        });
    }

    private long verify(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        var chain = new ChainCheck(facilityId, found);
        StoredEntries.each(connection, facilityId, null, chain::next);
        var entries = chain.end(head(connection, facilityId));
        for (var check : checks) {
            check.check(connection, facilityId, found);
        }
        return entries;
    }

    private static Consumer<Discrepancy> counted(AtomicLong findings, Consumer<Discrepancy> found) {
        return discrepancy -> {
            findings.incrementAndGet();
            found.accept(discrepancy);
        };
    }

    private static @Nullable Head head(Connection connection, UUID facilityId) throws SQLException {
        try (var select = connection.prepareStatement("select sequence, hash from ledger_head where facility_id = ?")) {
            select.setObject(1, facilityId);
            try (var row = select.executeQuery()) {
                return row.next() ? new Head(row.getLong(1), row.getString(2)) : null;
            }
        }
    }

    /** Also those whose chain was removed, or whose own row was. */
    private static List<UUID> facilities(Connection connection) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var select = connection.prepareStatement("select id from facility union select facility_id from ledger_head"
                + " union select facility_id from ledger_entry order by 1"); var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private interface Reading {

        Result read() throws SQLException;
    }

    /** In one transaction that sees one state, so that acts recorded meanwhile are not taken for discrepancies. */
    private static Result reading(Connection connection, Reading reading) throws SQLException {
        var autoCommit = connection.getAutoCommit();
        var isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return reading.read();
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(autoCommit);
        }
    }
}

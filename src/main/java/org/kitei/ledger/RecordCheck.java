package org.kitei.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Compares a module's records with what the ledger tells of them. It serves the page and the command on a stopped program
 * alike, so it has plain JDBC and nothing else, reads a bounded number of rows at a time, and changes nothing. Implementations
 * are public, have a constructor without parameters, and are named in {@code META-INF/services/org.kitei.ledger.RecordCheck}.
 */
public interface RecordCheck {

    void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException;
}

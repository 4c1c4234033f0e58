package org.kitei.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.kitei.TestHospital.House;
import org.springframework.boot.test.context.TestComponent;

/** What the verification of a facility's ledger, or of every facility's, and of the records it vouches for, finds. */
@TestComponent
public class LedgerFindings {

    private final DataSource database;

    LedgerFindings(DataSource database) {
        this.database = database;
    }

    public List<Discrepancy> of(House house) {
        return of(house.id());
    }

    public List<Discrepancy> of(UUID facility) {
        return of((connection, found) -> LedgerVerification.complete().verifyOne(connection, facility, found::add));
    }

    public List<Discrepancy> ofEveryFacility() {
        return of((connection, found) -> LedgerVerification.complete().verifyAll(connection, (facility, discrepancy) -> found.add(discrepancy)));
    }

    private interface Verification {
        void into(Connection connection, List<Discrepancy> found) throws SQLException;
    }

    private List<Discrepancy> of(Verification verification) {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            verification.into(connection, found);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}

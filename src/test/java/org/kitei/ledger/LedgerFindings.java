package org.kitei.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.kitei.TestHospital.House;
import org.springframework.boot.test.context.TestComponent;

/** What the verification of a facility's ledger, and of the records it vouches for, finds. */
@TestComponent
public class LedgerFindings {

    private final DataSource database;

    LedgerFindings(DataSource database) {
        this.database = database;
    }

    public List<Discrepancy> of(House house) {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            LedgerVerification.complete().verifyOne(connection, house.id(), found::add);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}

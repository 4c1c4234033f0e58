package org.kitei.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.LedgerVerification;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody has read what they did not confirm, and nobody's confirmation is lost. */
@KiteiTest
class ConfirmationCheckTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired AcknowledgementReading acknowledgements;
    @Autowired Confirming confirming;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House clinic;

    @BeforeEach
    void theStaffHasConfirmed() throws SQLException {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        cases.inForce(clinic, "2026-12-01");
        clinic.as("staff", () -> {
            var edition = acknowledgements.mine().get(0);
            confirming.confirm(edition.editionId(), edition.contentHash());
        });
        assertThat(findings()).isEmpty();
    }

    @Test
    void aConfirmationOfAnotherTextIsNamed() throws SQLException {
        change("update confirmation set content_hash = 'a' where confirmed_at is not null and facility_id = ?");
        assertThat(findings()).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_CHANGED);
        assertThat(findings()).extracting(Discrepancy::act).containsExactly("acknowledged");
    }

    @Test
    void aConfirmationTakenAwayIsNamed() throws SQLException {
        change("update confirmation set confirmed_at = null where confirmed_at is not null and facility_id = ?");
        assertThat(findings()).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_CHANGED);
        change("delete from confirmation where facility_id = ?");
        assertThat(findings()).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_MISSING);
    }

    @Test
    void whoIsSaidToHaveConfirmedAndDidNotIsNamed() throws SQLException {
        change("update confirmation set confirmed_at = asked_at, content_hash = 'a' where confirmed_at is null and person_id in"
                + " (select id from person where name = '院長 太郎') and facility_id = ?");
        assertThat(findings()).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_UNRECORDED);
        assertThat(findings()).extracting(Discrepancy::label).containsExactly("院長 太郎");
    }

    private void change(String sql) {
        assertThat(transaction.<Integer>execute(status -> jdbc.sql(sql).param(clinic.id()).update())).isPositive();
    }

    private List<Discrepancy> findings() throws SQLException {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            LedgerVerification.complete().verifyOne(connection, clinic.id(), found::add);
        }
        return found;
    }
}

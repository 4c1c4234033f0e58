package org.kitei.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.LedgerFindings;
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
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House clinic;

    @BeforeEach
    void theStaffHasConfirmed() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        cases.inForce(clinic, "2026-12-01");
        clinic.as("staff", () -> {
            var edition = acknowledgements.mine().get(0);
            confirming.confirm(edition.editionId(), edition.contentHash());
        });
        assertThat(verification.of(clinic)).isEmpty();
    }

    @Test
    void aConfirmationOfAnotherTextIsNamed() {
        change("update confirmation set content_hash = 'a' where confirmed_at is not null and facility_id = ?");
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_CHANGED);
        assertThat(verification.of(clinic)).extracting(Discrepancy::act).containsExactly("acknowledged");
    }

    @Test
    void aConfirmationTakenAwayIsNamed() {
        change("update confirmation set confirmed_at = null where confirmed_at is not null and facility_id = ?");
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_CHANGED);
        change("delete from confirmation where facility_id = ?");
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_MISSING);
    }

    @Test
    void whoIsSaidToHaveConfirmedAndDidNotIsNamed() {
        change("update confirmation set confirmed_at = asked_at, content_hash = 'a' where confirmed_at is null and person_id in"
                + " (select id from person where name = '院長 太郎') and facility_id = ?");
        assertThat(verification.of(clinic)).extracting(Discrepancy::kind).containsExactly(Kind.RECORD_UNRECORDED);
        assertThat(verification.of(clinic)).extracting(Discrepancy::label).containsExactly("院長 太郎");
    }

    private void change(String sql) {
        assertThat(transaction.<Integer>execute(status -> jdbc.sql(sql).param(clinic.id()).update())).isPositive();
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.LedgerVerification;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KiteiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(TestHospital.class)
class RecordsAgainstTheLedgerTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    CaseOpening opening;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private TestHospital.House hospital;

    @BeforeAll
    void enact() {
        clock.set(TestClock.START);
        hospital = enacted();
    }

    @Test
    void anUntouchedHospitalHasNothingToReport() throws SQLException {
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opinion-given     | opinion         | kind           | 'AGAINST'         | 'ADOPT'
            opinion-given     | opinion         | comments       | '[{}]'            | '[]'
            minutes-confirmed | committee_round | minutes        | 'なかったことに'  | '議事録'
            decided           | decision        | effective_date | date '2027-01-01' | date '2026-12-01'
            submitted         | submission      | text           | replace(text, '病院長', '副院長') | replace(text, '副院長', '病院長')
            promulgated       | edition         | text           | replace(text, '病院長', '副院長') | replace(text, '副院長', '病院長')
            promulgated       | enactment       | effective_date | date '2026-11-01' | date '2026-12-01'
            """)
    void aRecordChangedBehindTheProgramsBackIsNamed(String act, String table, String column, String wrong, String right)
            throws SQLException {
        change(table, column, wrong);
        var found = findings();
        change(table, column, right);

        assertThat(found).isNotEmpty().allSatisfy(finding -> assertThat(finding.act()).isEqualTo(act));
        assertThat(findings()).isEmpty();
    }

    private void change(String table, String column, String value) {
        var changed = transaction.execute(status -> jdbc
                .sql("update %s set %s = %s where facility_id = ?".formatted(table, column, value))
                .param(hospital.id()).update());
        assertThat(changed).isPositive();
    }

    private TestHospital.House enacted() {
        var hospital = hospitals.hospital();
        hospital.as("drafter", () -> opening.enact());
        hospitals.does(hospital, "drafter", "draft-text", Map.of("outcome", "submit", "reason", "定める。"));
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29"));
        for (int i = 1; i <= 5; i++) {
            hospitals.does(hospital, "m" + i, "give-opinion", Map.of("opinion", "adopt"));
        }
        hospitals.does(hospital, "chair", "confirm-minutes", Map.of("minutes", "議事録"));
        hospitals.does(hospital, "director", "decide", Map.of("decision", "approve", "effectiveDate", "2026-12-01"));
        return hospital;
    }

    private List<Discrepancy> findings() throws SQLException {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            LedgerVerification.complete().verifyOne(connection, hospital.id(), found::add);
        }
        return found;
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@KiteiTest
@Import(TestHospital.class)
class RecordsAgainstTheLedgerTest {

    @Autowired
    TestHospital hospitals;

    @Autowired
    CaseOpening opening;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void anUntouchedHospitalHasNothingToReport() throws SQLException {
        assertThat(findings(enacted())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            opinion-given     | update opinion set kind = 'AGAINST' where facility_id = :facility
            opinion-given     | update opinion set comments = '[{"provisionId":"x","label":"y","words":"z"}]' where facility_id = :facility
            minutes-confirmed | update committee_round set minutes = 'なかったことにする' where facility_id = :facility
            decided           | update decision set effective_date = date '2027-01-01' where facility_id = :facility
            decided           | delete from decision where facility_id = :facility
            submitted         | update submission set text = replace(text, '病院長', '副院長') where facility_id = :facility
            promulgated       | update edition set text = replace(text, '病院長', '副院長') where facility_id = :facility
            promulgated       | update enactment set effective_date = date '2026-11-01' where facility_id = :facility
            """)
    void aRecordChangedBehindTheProgramsBackIsNamed(String act, String tampering) throws SQLException {
        var hospital = enacted();

        assertThat(jdbc.sql(tampering).param("facility", hospital.id()).update()).isPositive();

        assertThat(findings(hospital)).isNotEmpty().allSatisfy(finding -> assertThat(finding.act()).isEqualTo(act));
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

    private List<Discrepancy> findings(TestHospital.House hospital) throws SQLException {
        var found = new ArrayList<Discrepancy>();
        try (var connection = database.getConnection()) {
            LedgerVerification.complete().verifyOne(connection, hospital.id(), found::add);
        }
        return found;
    }
}

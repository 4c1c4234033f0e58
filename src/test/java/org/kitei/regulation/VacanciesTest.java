package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A hospital in which not every role is held. */
@KiteiTest
class VacanciesTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private House hospital;

    @BeforeEach
    void draft() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        cases.enact(hospital);
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE_MEMBER, 意見を述べる委員", "COMMITTEE_CHAIR, 委員長", "SECRETARY, 事務局", "DIRECTOR, 病院長"})
    void aTextIsNotSubmittedWhereNobodyCouldGoOnAndTheRoleIsNamed(String role, String named) {
        nobodyIs(role);
        assertThat(catchThrowableOfType(Refused.class, () -> cases.submit(hospital)).errors())
                .containsOnlyKeys("outcome").extractingByKey("outcome").asString().contains(named);
    }

    @Test
    void aRoundWithoutMembersSaysSoInsteadOfBlamingTheRecusals() {
        cases.submit(hospital);
        transaction.executeWithoutResult(status -> jdbc.sql("delete from round_member where facility_id = ?")
                .param(hospital.id()).update());
        assertThat(catchThrowableOfType(Refused.class, () -> cases.callInWriting(hospital)).errors()).containsOnlyKeys("mode");
    }

    private void nobodyIs(String role) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from appointment where facility_id = ? and role = ?")
                .params(hospital.id(), role).update());
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.kitei.facility.Announcement;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A hospital in which not every role is held. */
@KiteiTest
@RecordApplicationEvents
class VacanciesTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired ApplicationEvents events;

    private House hospital;
    private UUID id;

    @BeforeEach
    void draft() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
    }

    @ParameterizedTest
    @CsvSource({"COMMITTEE_MEMBER, 意見を述べる委員, 院長 太郎", "COMMITTEE_CHAIR, 委員長, 院長 太郎", "SECRETARY, 事務局, 院長 太郎", "DIRECTOR, 病院長, 管理 花子"})
    void aTextIsNotSubmittedWhereNobodyCouldGoOnAndTheRoleIsNamedWithWhoCanMendIt(String role, String named, String mends) {
        nobodyIs(role);
        assertThat(catchThrowableOfType(Refused.class, () -> cases.submit(hospital)).errors())
                .containsOnlyKeys("outcome").extractingByKey("outcome").asString().contains(named).contains(mends + "さん");
    }

    @Test
    void aRoundWithoutMembersSaysSoInsteadOfBlamingTheRecusals() {
        cases.submit(hospital);
        transaction.executeWithoutResult(status -> jdbc.sql("delete from round_member where facility_id = ?")
                .param(hospital.id()).update());
        assertThat(catchThrowableOfType(Refused.class, () -> cases.callInWriting(hospital)).errors()).containsOnlyKeys("mode");
    }

    @Test
    void aRoleThatFallsVacantIsToldBeforeItsStepWithTheNameOfWhoCanMendIt() throws Exception {
        cases.submit(hospital);
        see("/cases/" + id, "drafter").andExpect(content().string(not(containsString("の役割の人がいません"))));
        nobodyIs("COMMITTEE_CHAIR");
        see("/cases/" + id, "drafter").andExpect(content().string(
                containsString("委員長の役割の人がいません。病院長（院長 太郎さん）が「任命」で指名するまで「議事録の確認」が進みません。")));
        see("/tasks/" + hospitals.task(hospital, "secretary", "call-the-committee").getId(), "secretary")
                .andExpect(content().string(containsString("委員長の役割の人がいません。")));
    }

    @Test
    void whereATaskWaitsForARoleThatNobodyHoldsTheDirectorIsToldAndTheCaseSaysWhoCanMendIt() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        nobodyIs("COMMITTEE_CHAIR");
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
        assertThat(events.stream(Announcement.class).filter(told -> told.key().equals("inbox.told.nobody"))).singleElement().satisfies(told -> {
            assertThat(told.to()).containsExactly(hospital.who("director"));
            assertThat(told.args()).contains("#role.COMMITTEE_CHAIR", "#inbox.act.confirm-minutes");
            assertThat(told.address()).isEqualTo("/cases/" + id);
        });
        see("/cases/" + id, "drafter").andExpect(content().string(
                containsString("この役割の人がいません。病院長（院長 太郎さん）が「任命」で指名してください。")));
    }

    private ResultActions see(String address, String who) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(hospital, who)));
    }

    private void nobodyIs(String role) {
        transaction.executeWithoutResult(status -> jdbc.sql("delete from appointment where facility_id = ? and role = ?")
                .params(hospital.id(), role).update());
    }
}

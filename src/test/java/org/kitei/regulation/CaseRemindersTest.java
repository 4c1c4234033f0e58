package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Absences;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.Role;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Whom a case's reminders reach, and what is told before somebody's absence holds it up. */
@KiteiTest
@RecordApplicationEvents
class CaseRemindersTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Absences absences;
    @Autowired Appointments appointments;
    @Autowired Deputies deputies;
    @Autowired DateRequest dates;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    private House hospital;
    private UUID id;

    @BeforeEach
    void aCase() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
    }

    @Test
    void anIdleDraftIsItsDraftersAlone() {
        hospitals.travelTo(hospital, TestClock.START.plus(Duration.ofDays(7)));
        assertThat(told("regulation.told.draft-idle")).containsExactly(hospital.who("drafter"));
    }

    @Test
    void aDecisionDueTomorrowOrOverdueIsTheDirectorsAlone() {
        cases.bringBeforeTheDirector(hospital);
        hospitals.travelTo(hospital, at("2026-11-29T09:00:00+09:00"));
        assertThat(told("regulation.told.decision-soon")).containsExactly(hospital.who("director"));
        hospitals.travelTo(hospital, at("2026-11-30T09:00:00+09:00"));
        assertThat(told("regulation.told.decision-overdue")).isEmpty();
        hospitals.travelTo(hospital, at("2026-12-01T09:00:00+09:00"));
        assertThat(told("regulation.told.decision-overdue")).containsExactly(hospital.who("director"));
    }

    @Test
    void whoStandsInForAnAbsentDirectorIsRemindedToo() {
        cases.bringBeforeTheDirector(hospital);
        hospital.as("director", () -> deputies.name(hospital.who("staff"), Set.of("decide"), hospitals.today(), null));
        hospitals.travelTo(hospital, at("2026-11-29T09:00:00+09:00"));
        assertThat(told("regulation.told.decision-soon")).as("a deputy of one who is there").containsExactly(hospital.who("director"));
        hospital.as("director", () -> absences.record(hospital.who("director"), null, null, ""));
        hospitals.travelTo(hospital, at("2026-12-01T09:00:00+09:00"));
        assertThat(told("regulation.told.decision-overdue"))
                .containsExactlyInAnyOrder(hospital.who("director"), hospital.who("staff"));
    }

    @Test
    void aDateToDecideIsRemindedOfLikeADecision() {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        hospital.as("drafter", () -> dates.ask(id, LocalDate.parse("2027-05-01"), "準備が間に合わない。"));
        hospital.as("director", () -> deputies.name(hospital.who("staff"), Set.of("decide-date"), hospitals.today(), null));
        hospitals.travelTo(hospital, at("2026-11-29T09:00:00+09:00"));
        assertThat(told("regulation.told.date-soon")).containsExactly(hospital.who("director"));
        hospital.as("director", () -> absences.record(hospital.who("director"), null, null, ""));
        hospitals.travelTo(hospital, at("2026-12-01T09:00:00+09:00"));
        assertThat(told("regulation.told.date-overdue")).containsExactlyInAnyOrder(hospital.who("director"), hospital.who("staff"));
        assertThat(told("regulation.told.decision-overdue")).isEmpty();
    }

    @Test
    void anAbsenceWithoutADeputyIsToldBeforeTheStepWithWhoCanMendIt() throws Exception {
        var draft = hospitals.task(hospital, "drafter", "draft-text").getId();
        see("/tasks/" + draft, "drafter").andExpect(content().string(not(containsString("代理がいません"))));
        hospital.as("director", () -> absences.record(hospital.who("director"), null, at("2026-12-24T09:00:00+09:00"), ""));
        see("/tasks/" + draft, "drafter")
                .andExpect(content().string(containsString("院長 太郎さん（病院長）は2026年12月24日（木） 09:00まで不在で、代理がいません。戻るまで「決裁」が進みません。")))
                .andExpect(content().string(containsString("試験 secretary、管理 花子さんが不在を終えてください")));

        cases.submit(hospital);
        see("/tasks/" + hospitals.task(hospital, "secretary", "call-the-committee").getId(), "secretary")
                .andExpect(content().string(containsString("院長 太郎さん（病院長）は")));
        see("/cases/" + id, "drafter").andExpect(content().string(containsString("代理がいません")));
        hospital.as("director", () -> deputies.name(hospital.who("staff"), Set.of("decide"), hospitals.today(), null));
        see("/cases/" + id, "drafter").andExpect(content().string(not(containsString("代理がいません"))));
    }

    @Test
    void thePageOfTheCaseSaysWhoIsAwaitedUntilWhen() throws Exception {
        cases.submit(hospital);
        assertThat(awaited()).contains("試験 secretary", "（事務局）");
        cases.callInWriting(hospital);
        assertThat(awaited()).contains("試験 m1", "試験 m5", "11/29（日）").doesNotContain("試験 secretary");
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
        cases.confirmMinutes(hospital);
        assertThat(awaited()).contains("院長 太郎", "（病院長）", "11/30（月）").doesNotContain("試験 m1");
    }

    /** The words of the panel of what is waited for, as the drafter sees it. */
    private String awaited() throws Exception {
        var page = see("/cases/" + id, "drafter").andReturn().getResponse().getContentAsString();
        var panel = page.substring(page.indexOf("いま待っていること"));
        return panel.substring(0, panel.indexOf("</section>"));
    }

    @Test
    void aChairWhoIsAwayHoldsNothingUpWhereThereIsAViceChair() throws Exception {
        hospital.as("director", () -> appointments.appoint(hospital.who("m5"), Role.VICE_CHAIR, null, hospitals.today(), null));
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        see("/cases/" + id, "drafter").andExpect(content().string(not(containsString("代理がいません"))));
        hospital.as("m5", () -> absences.record(hospital.who("m5"), null, null, ""));
        see("/cases/" + id, "drafter").andExpect(content().string(containsString("代理がいません")));
    }

    private ResultActions see(String address, String who) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(hospital, who)));
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    private List<UUID> told(String key) {
        return events.stream(Announcement.class).filter(told -> told.key().equals(key)).flatMap(told -> told.to().stream()).distinct().toList();
    }
}

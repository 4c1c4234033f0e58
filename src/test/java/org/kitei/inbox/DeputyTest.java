package org.kitei.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.TestHospital.Refused;
import org.kitei.facility.Absences;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.kitei.signature.Signatures;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** A director who is away, and a deputy who decides meanwhile (代決). */
@KiteiTest
@RecordApplicationEvents
class DeputyTest {

    private static final Instant MONDAY_NINE = Instant.parse("2026-11-24T00:00:00Z");
    private static final Map<String, String> APPROVAL = Map.of("decision", "approve", "effectiveDate", "2026-12-10");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Absences absences;
    @Autowired Deputies deputies;
    @Autowired Appointments appointments;
    @Autowired Inbox inbox;
    @Autowired Bearers bearers;
    @Autowired TaskDesk desk;
    @Autowired Signatures signatures;
    @Autowired TaskCompletion completion;
    @Autowired Ledger ledger;
    @Autowired TestClock clock;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired ApplicationEvents events;

    private House hospital;
    private UUID id;
    private String task;

    @BeforeEach
    void aCaseBeforeTheDirector() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        task = hospitals.task(hospital, "director", "decide").getId();
    }

    @Test
    void whoIsNamedFromTomorrowActsFromTomorrow() {
        name("staff", hospitals.today().plusDays(1), null);
        away("director", null, null);
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        clock.set(TestCases.midnight("2026-11-23"));
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("decide");
        assertThat(hospitals.waiting(hospital, "director")).isEmpty();
    }

    @Test
    void whoIsNamedUntilTodayActsTodayAndNoLonger() {
        name("staff", hospitals.today(), hospitals.today());
        away("director", null, null);
        clock.set(TestCases.midnight("2026-11-23").minusSeconds(1));
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("decide");
        assertThat(hospitals.waiting(hospital, "director")).isEmpty();
        clock.set(TestCases.midnight("2026-11-23"));
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
    }

    @Test
    void theTaskMovesWhenTheAbsenceBeginsAndReturnsWhenItEnds() {
        name("staff");
        away("director", MONDAY_NINE, MONDAY_NINE.plus(Duration.ofDays(7)));
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();

        clock.set(MONDAY_NINE);
        assertThat(hospitals.waiting(hospital, "director")).isEmpty();
        assertThat(hospital.as("director", () -> inbox.countWaiting())).isZero();
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("decide");
        assertThat(hospital.as("staff", () -> inbox.countWaiting())).isOne();
        assertThat(hospital.as("director", () -> inbox.away(10))).hasValueSatisfying(
                now -> assertThat(now.left()).extracting(InboxTask::form).containsExactly("decide"));
        assertThatThrownBy(() -> hospital.as("director", () -> inbox.get(task))).isInstanceOf(LeftToDeputy.class);

        clock.set(MONDAY_NINE.plus(Duration.ofDays(7)));
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(hospital.as("director", () -> inbox.away(10))).isEmpty();
    }

    @Test
    void whoComesBackEarlyHasTheirTasksAgainAtOnce() {
        name("staff");
        var absence = away("director", null, null);
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("decide");
        hospital.as("director", () -> absences.end(absence));
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThatThrownBy(() -> hospital.as("staff", () -> inbox.get(task))).isInstanceOf(DeputyshipOver.class);
        assertThat(told("facility.told.absence-ended")).contains(hospital.who("staff"));
    }

    @Test
    void anAbsenceBeginsAtOnceThoughTimeGoesOnMeanwhile() {
        name("staff");
        clock.ticking(Duration.ofNanos(1_000));
        away("director", null, null);
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("decide");
    }

    @Test
    void anOverdueTaskAloneMovesNowhere() {
        name("staff");
        clock.set(MONDAY_NINE.plus(Duration.ofDays(90)));
        assertThat(hospital.as("director", () -> inbox.get(task)).overdue(clock.instant())).isTrue();
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
    }

    @Test
    void theRecordNamesBoth() {
        name("staff");
        away("director", null, null);
        hospitals.does(hospital, "staff", "decide", APPROVAL);

        var signature = hospital.as("director", () -> signatures.on(new Subject("case", id))).stream()
                .filter(one -> one.meaning().equals("決裁")).findFirst().orElseThrow();
        assertThat(signature.signerId()).isEqualTo(hospital.who("staff"));
        assertThat(signature.onBehalfOf()).isEqualTo(hospital.who("director"));
        assertThat(signature.statement()).contains("院長 太郎").contains("病院長").contains("代理");
        assertThat(hospital.as("director", () -> ledger.about(new Subject("case", id))))
                .filteredOn(entry -> entry.act().equals("decided") || entry.act().equals("promulgated")).isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(hospital.who("staff"));
                    assertThat(entry.onBehalfOf()).isEqualTo(hospital.who("director"));
                });
    }

    @Test
    void whatTheDeputyDoesForThemselvesIsTheirOwn() {
        hospital.as("director", () -> {
            appointments.appoint(hospital.who("staff"), Role.SECRETARY, null, hospitals.today(), null);
        });
        hospital.as("secretary", () -> deputies.name(hospital.who("staff"), Set.of("call-the-committee"), hospitals.today(), null));
        hospital.as("secretary", () -> absences.record(hospital.who("secretary"), null, null, ""));
        cases.enact(hospital);
        cases.submit(hospital);
        var call = hospitals.task(hospital, "staff", "call-the-committee");
        hospital.as("staff", () -> {
            assertThat(inbox.claimed(call.getId()).principal()).isNull();
        });
    }

    @Test
    void theDeputyReadsTheCaseTheyDecideAndOnlyMeanwhile() throws Exception {
        name("staff");
        browser.perform(get("/cases/" + id).with(visitors.as(hospital, "staff"))).andExpect(status().isForbidden());
        var absence = away("director", null, null);
        browser.perform(get("/cases/" + id).with(visitors.as(hospital, "staff"))).andExpect(status().isOk());
        browser.perform(get("/appointments/new").with(visitors.as(hospital, "staff"))).andExpect(status().isForbidden());
        hospital.as("director", () -> absences.end(absence));
        browser.perform(get("/cases/" + id).with(visitors.as(hospital, "staff"))).andExpect(status().isForbidden());
    }

    @Test
    void thePagesRecordAnAbsenceNameADeputyAndTakeTheTasksBack() throws Exception {
        var me = hospital.who("director");
        browser.perform(post("/deputies/new/" + hospital.who("staff")).param("from", "2026-11-22").with(csrf())
                        .with(visitors.as(hospital, "director")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("任せる仕事を一つ以上")));
        browser.perform(post("/deputies/new/" + hospital.who("staff")).param("acts", "decide").param("from", "2026-11-22").with(csrf())
                .with(visitors.as(hospital, "director"))).andExpect(redirectedUrl("/absences"));
        browser.perform(post("/absences/of/" + me).param("until", "2026-11-20").with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("はじめより前")));
        browser.perform(post("/absences/of/" + me).param("until", "2026-11-30").with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(redirectedUrl("/absences"));
        browser.perform(get("/absences").with(visitors.as(hospital, "director")))
                .andExpect(content().string(containsString("2026年11月30日"))).andExpect(content().string(containsString("試験 staff")));
        browser.perform(get("/").with(visitors.as(hospital, "director"))).andExpect(content().string(containsString("代理に回っている仕事")));
        browser.perform(get("/").with(visitors.as(hospital, "staff"))).andExpect(content().string(containsString("院長 太郎さんの代理として")));
        browser.perform(get("/tasks/" + task).with(visitors.as(hospital, "director"))).andExpect(status().isConflict());
        browser.perform(post("/absences/of/" + me).with(csrf()).with(visitors.as(hospital, "m1"))).andExpect(status().isForbidden());
        var absence = hospital.as("director", () -> absences.now(me)).orElseThrow().id();
        browser.perform(post("/absences/" + absence + "/end").with(csrf()).with(visitors.as(hospital, "director")))
                .andExpect(redirectedUrl("/absences"));
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
    }

    @Test
    void anOpinionIsPersonalAndNeverMoves() {
        cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        assertThatThrownBy(() -> hospital.as("m1", () ->
                deputies.name(hospital.who("staff"), Set.of("give-opinion"), hospitals.today(), null)))
                .isInstanceOf(InvalidInput.class);
        away("m1", null, null);
        assertThat(hospitals.waiting(hospital, "m1")).containsExactly("give-opinion");
    }

    @Test
    void inAHospitalTheDrafterDoesNotDecideAsDeputyEither() {
        name("drafter");
        away("director", null, null);
        var refused = catchThrowableOfType(Refused.class, () -> hospitals.does(hospital, "drafter", "decide", APPROVAL));
        assertThat(refused.errors()).containsOnlyKeys("decision");
        assertThat(cases.get(hospital, id).decisions()).isEmpty();
    }

    @Test
    void whileTheDeputyIsAwayTooTheTaskStays() {
        name("staff");
        away("director", null, null);
        away("staff", null, null);
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThat(hospital.as("drafter", () -> bearers.of(Role.DIRECTOR, "decide"))).singleElement()
                .satisfies(bearer -> assertThat(bearer.away()).isTrue());
    }

    @Test
    void aDismissedDeputyHasNothingLeft() {
        var term = name("staff");
        away("director", null, null);
        hospital.as("director", () -> deputies.dismiss(term));
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
    }

    @Test
    void theChoicesAreTheTasksOfTheRolesInTheModels() {
        assertThat(deputies.choices(Set.of(Role.DIRECTOR))).contains("decide").doesNotContain("call-the-committee", "read-afterwards");
        assertThat(deputies.choices(Set.of(Role.SECRETARY))).contains("call-the-committee");
        assertThat(deputies.choices(Set.of(Role.COMMITTEE_MEMBER, Role.STAFF, Role.DRAFTER))).isEmpty();
    }

    @Test
    void anotherRecordsAnAbsenceWithAReasonAndOnTheRecord() {
        assertThatThrownBy(() -> hospital.as("m1", () -> absences.record(hospital.who("director"), null, null, "急病")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> hospital.as("secretary", () -> absences.record(hospital.who("director"), null, null, " ")))
                .isInstanceOf(InvalidInput.class);
        hospital.as("secretary", () -> absences.record(hospital.who("director"), null, null, "急病"));
        assertThat(hospital.as("director", () -> ledger.about(new Subject("person", hospital.who("director"))))).first()
                .satisfies(entry -> {
                    assertThat(entry.act()).isEqualTo("absence-recorded");
                    assertThat(entry.actor()).isEqualTo(hospital.who("secretary"));
                    assertThat(entry.details()).containsEntry("reason", "急病");
                });
        assertThat(told("facility.told.absence-recorded-for-you")).containsExactly(hospital.who("director"));
        assertThatThrownBy(() -> away("director", null, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyIsTheirOwnDeputyNorSomebodyElses() {
        assertThatThrownBy(() -> name("director")).isInstanceOf(InvalidInput.class).hasMessageContaining("oneself");
        var term = name("staff");
        assertThat(told("facility.told.deputy-named")).containsExactly(hospital.who("staff"));
        assertThatThrownBy(() -> hospital.as("staff", () -> deputies.dismiss(term))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatTheDeputyFilledInBeforeThePrincipalCameBackIsNotSigned() {
        name("staff");
        var absence = away("director", null, null);
        var prepared = prepare("staff");
        hospital.as("director", () -> absences.end(absence));
        assertThatThrownBy(prepared::call).isInstanceOf(DeputyshipOver.class);
        hospitals.does(hospital, "director", "decide", APPROVAL);
        assertThat(cases.get(hospital, id).decisions()).hasSize(1);
    }

    @RepeatedTest(5)
    void deputyAndDirectorAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        name("staff");
        var absence = away("director", null, null);
        var deputy = prepare("staff");
        var barrier = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(() -> {
                barrier.await();
                return attempt(deputy);
            });
            var second = threads.submit(() -> {
                barrier.await();
                hospital.as("director", () -> absences.end(absence));
                return attempt(() -> {
                    prepare("director").call();
                    return null;
                });
            });
            var refusals = java.util.stream.Stream.of(first.get(), second.get()).filter(java.util.Objects::nonNull).toList();
            assertThat(refusals).singleElement().isInstanceOf(AlreadyDone.class);
        } finally {
            threads.shutdownNow();
        }
        assertThat(cases.get(hospital, id).decisions()).hasSize(1);
        var signed = hospital.as("director", () -> signatures.on(new Subject("case", id))).stream()
                .filter(one -> one.meaning().equals("決裁")).toList();
        assertThat(signed).singleElement().satisfies(one -> assertThat(one.onBehalfOf())
                .isEqualTo(one.signerId().equals(hospital.who("staff")) ? hospital.who("director") : null));
    }

    private static @Nullable Exception attempt(Callable<Void> act) {
        try {
            act.call();
            return null;
        } catch (Exception refusal) {
            return refusal;
        }
    }

    /** Everything up to the last click. */
    private Callable<Void> prepare(String who) {
        return hospital.as(who, () -> {
            var checked = desk.check(task, Map.of("decision", List.of("approve"), "effectiveDate", List.of("2026-12-10")),
                    java.util.Locale.JAPANESE);
            Answers answers = checked.answers();
            var proof = signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow();
            return () -> {
                hospital.as(who, () -> completion.completeSigned(task, answers, proof, checked.content().contentHash()));
                return null;
            };
        });
    }

    private UUID name(String deputy) {
        return name(deputy, hospitals.today(), null);
    }

    private UUID name(String deputy, LocalDate from, @Nullable LocalDate until) {
        return hospital.as("director", () -> deputies.name(hospital.who(deputy), Set.of("decide"), from, until));
    }

    private UUID away(String who, @Nullable Instant from, @Nullable Instant until) {
        return hospital.as(who, () -> absences.record(hospital.who(who), from, until, ""));
    }

    private Set<UUID> told(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key)).findFirst().orElseThrow().to();
    }
}

package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.Absences;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.DeputyshipOver;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskDesk;
import org.kitei.inbox.form.Field;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.LedgerFindings;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A round while time goes on: reminders, terms that end, a chair who cannot preside, people who come late. */
@KiteiTest
@RecordApplicationEvents
class SeatsOverTimeTest {

    private static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4", "m5");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Absences absences;
    @Autowired Appointments appointments;
    @Autowired Deputies deputies;
    @Autowired Bearers bearers;
    @Autowired Inbox inbox;
    @Autowired Ledger ledger;
    @Autowired LedgerFindings verification;
    @Autowired TaskDesk desk;
    @Autowired Deliberations deliberations;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;
    @Autowired Traces traces;

    private House hospital;
    private UUID id;

    @BeforeEach
    void submit() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
    }

    @AfterEach
    void theLedgerTellsAllOfIt() {
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void theSecretaryIsRemindedOfACallThatIsOverdue() {
        cases.submit(hospital);
        assertThat(hospitals.task(hospital, "secretary", "call-the-committee").dueAt())
                .contains(Instant.parse("2026-11-26T14:59:59Z"));
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-27"));
        assertThat(told("committee.told.call-missing")).containsExactly("secretary");
    }

    @Test
    void whoStandsInForAnAbsentSecretaryIsRemindedOfTheCallToo() {
        cases.submit(hospital);
        hospital.as("secretary", () -> deputies.name(hospital.who("staff"), Set.of("call-the-committee"), hospitals.today(), null));
        hospital.as("secretary", () -> absences.record(hospital.who("secretary"), null, null, ""));
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-27"));
        assertThat(told("committee.told.call-missing")).containsExactlyInAnyOrder("secretary", "staff");
    }

    @Test
    void whoseOpinionIsMissingIsRemindedAtHalfTimeAndOnTheLastBusinessDayBefore() {
        calledUntil("2026-11-30");
        cases.opinions(hospital, "adopt", "adopt");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26").plusSeconds(43_200));
        assertThat(told("committee.told.opinion-missing")).isEmpty();
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26").plusSeconds(70_000));
        assertThat(told("committee.told.opinion-missing")).containsExactlyInAnyOrder("m3", "m4", "m5");

        cases.opinion(hospital, "m3", "abstain");
        events.clear();
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-27").plusSeconds(9 * 3600));
        assertThat(told("committee.told.opinion-missing")).containsExactlyInAnyOrder("m4", "m5");
    }

    @Test
    void whoWasAskedTodayIsNotRemindedToday() {
        calledUntil("2026-11-22");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-23").minusSeconds(60));
        assertThat(told("committee.told.opinion-missing")).isEmpty();
    }

    @Test
    void whoIsAskedAgainIsRemindedAgain() {
        calledUntil("2026-11-25");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        hospitals.does(hospital, "chair", "prolong-or-close",
                Map.of("prolongOutcome", "prolong", "deadline", "2026-12-10", "reason", "集まらない。"));
        events.clear();
        hospitals.travelTo(hospital, TestCases.midnight("2026-12-04"));
        assertThat(told("committee.told.opinion-missing")).containsExactlyInAnyOrderElementsOf(MEMBERS);
        assertThat(round().rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.by()).isEqualTo("試験 chair");
            assertThat(ruling.until()).isEqualTo("2026-12-10");
            assertThat(ruling.reason()).isEqualTo("集まらない。");
        });
    }

    @Test
    void aMemberWhoseTermEndsIsAskedNoMoreFromTheNextDayAndDoesNotCount() {
        calledUntil("2026-11-30");
        termEnds("m5", "2026-11-24");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-24"));
        assertThat(asked()).contains("m5");
        var task = hospitals.task(hospital, "m5", "give-opinion").getId();

        hospitals.travelTo(hospital, TestCases.midnight("2026-11-25"));
        assertThat(asked()).containsExactly("m1", "m2", "m3", "m4");
        assertThat(seat("m5").left()).isTrue();
        assertThatThrownBy(() -> hospital.as("m5", () -> desk.open(task, Locale.JAPANESE)))
                .isInstanceOf(OpinionTooLate.class).hasMessage("committee.closed.left");
        cases.opinions(hospital, "adopt", "adopt", "adopt", "against");
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(proposedMinutes()).contains("審議に加わる委員　4人、うち出席　4人").contains("審議の途中で任期が終わった委員　試験 m5");
    }

    @Test
    void anOpinionGivenInOfficeStays() {
        calledUntil("2026-11-30");
        cases.opinion(hospital, "m1", "adopt");
        termEnds("m1", "2026-11-23");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-24"));
        assertThat(seat("m1").left()).isFalse();
        assertThat(round().given()).isEqualTo(1);
    }

    @Test
    void whenTheLastMissingMemberLeavesTheRoundIsCounted() {
        calledUntil("2026-11-30");
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt");
        termEnds("m5", "2026-11-23");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-24"));
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("confirm-minutes");
        cases.confirmMinutes(hospital);
        assertThat(told("committee.told.reported")).contains("m1", "m4", "secretary").doesNotContain("m5");
    }

    @Test
    void whoLeavesBeforeTheCallIsNotSeated() {
        cases.submit(hospital);
        termEnds("m5", "2026-11-22");
        clock.set(TestCases.midnight("2026-11-23"));
        cases.callInWriting(hospital);
        assertThat(asked()).containsExactly("m1", "m2", "m3", "m4");
        assertThat(traces.acts(hospital.id())).contains("member-released");
    }

    @Test
    void theViceChairPresidesWhereTheChairHasAnInterestAndVotesOnATieOnly() {
        appoint("staff", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("chair", "m5");
        assertThat(hospitals.waiting(hospital, "staff")).doesNotContain("give-opinion");
        cases.opinions(hospital, "adopt", "adopt", "against", "against");
        assertThat(hospitals.waiting(hospital, "chair")).isEmpty();
        hospitals.does(hospital, "staff", "break-tie", Map.of("tieBreak", "adopt", "reason", "必要である。"));
        assertThat(proposedMinutes("staff")).contains("議長　試験 staff（副委員長）")
                .contains("審議から外れた委員　試験 chair、試験 m5（理由：利害関係がある。）")
                .contains("可否同数につき、試験 staff（副委員長）は、次の理由で上の結果に決した。必要である。");
        hospitals.does(hospital, "staff", "confirm-minutes", Map.of("minutes", "議事録"));
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
    }

    @Test
    void theViceChairActsWhileTheChairIsAway() {
        appoint("staff", Role.VICE_CHAIR);
        calledUntil("2026-11-25");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        hospitals.does(hospital, "staff", "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        assertThat(round().rulings()).singleElement().satisfies(ruling -> assertThat(ruling.role()).isEqualTo(Role.VICE_CHAIR));
    }

    @Test
    void whatWaitsForAChairWhoGoesAwayIsTheViceChairsUntilTheChairIsBack() {
        appoint("staff", Role.VICE_CHAIR);
        calledUntil("2026-11-25");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        var task = hospitals.task(hospital, "chair", "prolong-or-close").getId();
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();

        var absence = hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(told("facility.told.absence-recorded")).containsExactly("staff");
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("prolong-or-close");
        assertThat(hospitals.waiting(hospital, "chair")).isEmpty();
        assertThat(waitsFor("prolong-or-close")).containsExactly("試験 staff");

        hospital.as("chair", () -> absences.end(absence));
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("prolong-or-close");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        assertThatThrownBy(() -> hospital.as("staff", () -> desk.open(task, Locale.JAPANESE))).isInstanceOf(DeputyshipOver.class);

        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        hospitals.does(hospital, "staff", "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        assertThat(round().rulings()).singleElement().satisfies(ruling -> {
            assertThat(ruling.role()).isEqualTo(Role.VICE_CHAIR);
            assertThat(ruling.by()).isEqualTo("試験 staff");
        });
        assertThat(proposedMinutes("staff")).contains("試験 staff（副委員長）");
        hospitals.does(hospital, "staff", "confirm-minutes", Map.of("minutes", "議事録"));
        assertThat(hospital.as("director", () -> ledger.about(new Subject("case", id))))
                .filteredOn(entry -> entry.act().equals("minutes-confirmed")).singleElement().satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(hospital.who("staff"));
                    assertThat(entry.onBehalfOf()).isEqualTo(hospital.who("chair"));
                });
    }

    @Test
    void aDeputyWhomTheAbsentChairNamedGoesBeforeTheViceChair() {
        appoint("staff", Role.VICE_CHAIR);
        hospital.as("chair", () -> deputies.name(hospital.who("auditor"), Set.of("prolong-or-close"), hospitals.today(), null));
        calledUntil("2026-11-25");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(told("facility.told.absence-recorded")).containsExactlyInAnyOrder("auditor", "staff");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
        hospitals.does(hospital, "auditor", "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        assertThat(hospitals.waiting(hospital, "staff")).containsExactly("confirm-minutes");
    }

    @Test
    void aViceChairHearsOfTheChairsAbsenceOnlyWhereSomethingMayComeToThem() {
        appoint("staff", Role.VICE_CHAIR);
        chairNames("auditor", null);
        var absence = hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(told("facility.told.absence-recorded")).containsExactly("auditor");
        hospital.as("chair", () -> absences.end(absence));
        assertThat(told("facility.told.absence-ended")).containsExactly("auditor");
    }

    @Test
    void aViceChairHearsOfAnAbsenceThatOutlastsTheChairsDeputy() {
        appoint("staff", Role.VICE_CHAIR);
        chairNames("auditor", hospitals.today());
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(told("facility.told.absence-recorded")).containsExactlyInAnyOrder("auditor", "staff");
    }

    @Test
    void aViceChairHearsOfTheChairsAbsenceWhereTheDeputyIsAwayToo() {
        appoint("staff", Role.VICE_CHAIR);
        chairNames("auditor", null);
        hospital.as("auditor", () -> absences.record(hospital.who("auditor"), null, null, ""));
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(told("facility.told.absence-recorded")).contains("staff");
    }

    @Test
    void whereBothAreAwayTheTaskStaysTheChairs() {
        appoint("staff", Role.VICE_CHAIR);
        calledUntil("2026-11-25");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        Stream.of("chair", "staff").forEach(who -> hospital.as(who, () -> absences.record(hospital.who(who), null, null, "")));
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("prolong-or-close");
        assertThat(hospitals.waiting(hospital, "staff")).isEmpty();
    }

    @Test
    void aViceChairWhoHasVotedBreaksNoTieForAnAbsentChair() {
        appoint("m5", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("m4");
        cases.opinions(hospital, "adopt", "adopt", "against");
        cases.opinion(hospital, "m5", "against");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(catchThrowableOfType(TestHospital.Refused.class,
                () -> hospitals.does(hospital, "m5", "break-tie", Map.of("tieBreak", "adopt", "reason", "よい。"))).errors())
                .containsOnlyKeys("tieBreak");
    }

    @Test
    void aViceChairWithAnInterestIsNotNamedAsWhoDoesItForAnAbsentChair() {
        appoint("m5", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("m5");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt");
        assertThat(waitedFor()).containsExactly("試験 chair");
        appoint("staff", Role.VICE_CHAIR);
        assertThat(waitedFor()).containsExactly("試験 staff");
    }

    @Test
    void aViceChairWhoHasVotedIsNotNamedAsWhoBreaksTheTieForAnAbsentChair() {
        appoint("m5", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("m4");
        cases.opinions(hospital, "adopt", "adopt", "against");
        cases.opinion(hospital, "m5", "against");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        assertThat(waitedFor()).containsExactly("試験 chair");
    }

    private List<String> waitedFor() {
        return hospital.as("director", () -> inbox.openAbout(new Subject("case", id)).stream().flatMap(task -> bearers.of(task).stream())
                .map(bearer -> bearer.person().name()).toList());
    }

    @Test
    void theChairIsNotRecusedWhereNobodyElseCanPreside() {
        cases.submit(hospital);
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> recuse("chair")).errors()).containsOnlyKeys("recused");
    }

    @Test
    void whoHasAnInterestDoesNotPresideByAnotherRole() {
        appoint("m1", Role.VICE_CHAIR);
        appoint("staff", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("chair", "m1", "m2");
        cases.opinion(hospital, "m3", "adopt");
        cases.opinion(hospital, "m4", "against");
        cases.opinion(hospital, "m5", "abstain");
        refuses("m1", "break-tie", "tieBreak", Map.of("tieBreak", "adopt", "reason", "よい。"));
    }

    @Test
    void aViceChairWithAnInterestHearsBeforeSigningThatTheyDoNotPresideForAnAbsentChair() {
        appoint("m5", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("m5");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-30"));
        refuses("m5", "prolong-or-close", "prolongOutcome", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
    }

    @Test
    void aViceChairWithAnInterestConfirmsNoMinutesForAnAbsentChair() {
        appoint("m5", Role.VICE_CHAIR);
        cases.submit(hospital);
        recuse("m5");
        hospital.as("chair", () -> absences.record(hospital.who("chair"), null, null, ""));
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt");
        refuses("m5", "confirm-minutes", "minutes", Map.of("minutes", "議事録"));
    }

    @Test
    void aMemberWhoDraftedTheTextIsProposedForRecusal() {
        appoint("drafter", Role.COMMITTEE_MEMBER);
        cases.submit(hospital);
        assertThat(field("secretary", "call-the-committee", "recused").values())
                .containsExactly(hospital.who("drafter").toString());
        assertThat(field("secretary", "call-the-committee", "recusalReason").value()).contains("起案者");
    }

    @Test
    void whoJoinsLaterIsToldThatThisRoundGoesOnWithoutThem() {
        calledUntil("2026-11-30");
        appoint("staff", Role.COMMITTEE_MEMBER);
        assertThat(hospital.as("staff", () -> deliberations.on(new Subject("case", id.toString()))).get(0).late()).isTrue();
        assertThat(hospitals.waiting(hospital, "staff")).doesNotContain("give-opinion");
        assertThat(hospital.as("m1", () -> deliberations.on(new Subject("case", id.toString()))).get(0).late()).isFalse();
    }

    @Test
    void anOpinionBehindTheDeadlineIsTooLateAlsoBeforeTheTimerHasRun() {
        calledUntil("2026-11-25");
        var task = hospitals.task(hospital, "m1", "give-opinion").getId();
        clock.set(TestCases.midnight("2026-11-26"));
        assertThatThrownBy(() -> cases.opinion(hospital, "m1", "adopt"))
                .isInstanceOf(OpinionTooLate.class).hasMessage("committee.closed.late");
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-26"));
        assertThatThrownBy(() -> hospital.as("m1", () -> desk.open(task, Locale.JAPANESE)))
                .isInstanceOf(OpinionTooLate.class).hasMessage("committee.closed.late");
    }

    private void chairNames(String deputy, @Nullable LocalDate until) {
        hospital.as("chair", () -> deputies.name(hospital.who(deputy), Set.of("prolong-or-close", "confirm-minutes", "break-tie"),
                hospitals.today(), until));
    }

    private void refuses(String who, String form, String field, Map<String, String> answers) {
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> hospitals.does(hospital, who, form, answers)).errors())
                .containsOnlyKeys(field);
    }

    private void calledUntil(String deadline) {
        cases.submit(hospital);
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", deadline));
    }

    private void recuse(String... people) {
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29",
                "recused", Stream.of(people).map(name -> hospital.who(name).toString()).collect(Collectors.joining("|")),
                "recusalReason", "利害関係がある。"));
    }

    private void appoint(String name, Role role) {
        hospital.as("director", () -> appointments.appoint(hospital.who(name), role, null, hospitals.today(), null));
    }

    private void termEnds(String name, String lastDay) {
        hospital.as("director", () -> appointments.of(hospital.who(name)).stream()
                .filter(term -> term.role() == Role.COMMITTEE_MEMBER)
                .forEach(term -> appointments.end(term.id(), LocalDate.parse(lastDay))));
    }

    private List<String> waitsFor(String form) {
        return hospital.as("drafter", () -> bearers.of(Role.COMMITTEE_CHAIR, form)).stream().map(bearer -> bearer.person().name()).toList();
    }

    private List<String> told(String key) {
        var names = hospital.people().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return events.stream(Announcement.class).filter(one -> one.key().equals(key))
                .flatMap(one -> one.to().stream()).filter(names::containsKey).map(names::get).toList();
    }

    private List<String> asked() {
        return MEMBERS.stream().filter(member -> hospitals.waiting(hospital, member).contains("give-opinion")).toList();
    }

    private RoundView round() {
        return cases.get(hospital, id).lastRound();
    }

    private RoundView.Seat seat(String member) {
        return round().seats().stream().filter(seat -> seat.personId().equals(hospital.who(member))).findFirst().orElseThrow();
    }

    private String proposedMinutes() {
        return proposedMinutes("chair");
    }

    private String proposedMinutes(String who) {
        return field(who, "confirm-minutes", "minutes").value();
    }

    private Field field(String who, String form, String name) {
        var task = hospitals.task(hospital, who, form).getId();
        return hospital.as(who, () -> desk.open(task, Locale.JAPANESE).fields()).stream()
                .filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }
}

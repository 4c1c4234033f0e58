package org.kitei.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Absences;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.DepartmentChange;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityChange;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityProfile.Settings;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Role;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.CaseList;
import org.kitei.regulation.CaseOpening;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.CaseWithdrawal;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A regulation is reviewed as long as it is in force. */
@KiteiTest
@RecordApplicationEvents
class PeriodicReviewTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseList caseList;
    @Autowired CaseOpening opening;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired ReviewReading reviews;
    @Autowired ReviewDates dates;
    @Autowired ReviewRequesting requesting;
    @Autowired FacilityDirectory facilities;
    @Autowired ReviewSubjectView subject;
    @Autowired Appointments appointments;
    @Autowired Absences absences;
    @Autowired Deputies deputies;
    @Autowired Ledger ledger;
    @Autowired RuntimeService engine;
    @Autowired ManagementService jobs;
    @Autowired TestClock clock;
    @Autowired ApplicationEvents events;

    private House clinic;
    private UUID regulation;
    private LocalDate answerDue;

    @BeforeEach
    void aRegulationInForce() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-12-01");
    }

    @Test
    void theNextReviewStandsInEverybodysCalendarOnItsDay() {
        var due = clinic.as("director", () -> reviews.get(regulation)).dueOn();
        assertThat(clinic.as("staff", () -> dates.between(due, due))).singleElement()
                .satisfies(date -> assertThat(date.address()).isEqualTo("/regulations/" + regulation + "/reviews"));
        assertThat(clinic.as("staff", () -> dates.between(due.plusDays(1), due.plusDays(400)))).isEmpty();
    }

    @Test
    void aYearAfterItCameIntoForceTheSystemManagerIsAskedToReviewIt() {
        assertThat(review().dueOn()).isEqualTo("2027-12-01");
        cases.dawn(clinic, "2027-11-30");
        assertThat(hospitals.waiting(clinic, "director")).doesNotContain("review-regulation");
        cases.dawn(clinic, "2027-12-01");
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
        assertThat(review().state()).isEqualTo(ReviewState.REVIEWING);
    }

    @Test
    void aSecondEditionMovesTheReviewAndStartsNoSecondOne() {
        cases.amended(clinic, regulation, "一文を加える。");
        cases.submit(clinic);
        cases.approve(clinic, "2027-02-28");
        cases.dawn(clinic, "2027-02-28");

        assertThat(instances()).isEqualTo(1);
        assertThat(review().dueOn()).isEqualTo("2028-02-28");
        assertThat(timer()).isEqualTo(TestCases.midnight("2028-02-28"));
    }

    @Test
    void whatIsKeptGetsNoNewEditionAndComesUpAgainAfterTheInterval() {
        cases.dawn(clinic, "2027-12-01");
        find("keep");
        assertThat(cases.on(clinic, regulation, "2027-12-01").editions()).hasSize(1);
        assertThat(review().past()).extracting(ReviewView.Past::verdict, ReviewView.Past::reason)
                .containsExactly(tuple(ReviewVerdict.KEEP, "確かめた。"));
        assertThat(timer()).isEqualTo(TestCases.midnight("2028-12-01"));
        assertThat(acts()).contains("review-begun", "reviewed");
    }

    @Test
    void whatIsToBeAmendedIsACaseOfTheDrafterNamedAndIsReviewedAgainWhenItIsInForce() {
        cases.dawn(clinic, "2027-12-01");
        find("amend");
        var opened = caseReading();
        assertThat(review().state()).isEqualTo(ReviewState.IN_CASE);
        assertThat(hospitals.waiting(clinic, "director")).contains("draft-text");
        assertThat(told("review.told.to-draft")).containsExactly(clinic.who("director"));

        cases.add(clinic, opened, "一文を加える。");
        cases.submit(clinic);
        cases.approve(clinic, "2028-02-29");
        cases.dawn(clinic, "2028-02-29");
        assertThat(review().state()).isEqualTo(ReviewState.WAITING);
        assertThat(timer()).isEqualTo(TestCases.midnight("2029-02-28"));
    }

    @Test
    void aReviewWaitsForTheCaseThatIsUndecidedAlready() {
        var undecided = cases.amend(clinic, regulation);
        cases.dawn(clinic, "2027-12-01");
        hospitals.does(clinic, "director", "review-regulation", Map.of("verdict", "amend", "reason", "足りない。"));
        assertThat(review().caseId()).isEqualTo(undecided);
        assertThat(clinic.as("director", () -> caseList.of(regulation))).hasSize(2);
    }

    @Test
    void aReviewThatWouldChangeWhatIsToBeAbolishedSoonWaitsForItsEnd() {
        cases.dawn(clinic, "2027-12-01");
        var abolition = clinic.as("director", () -> opening.abolishOnce(UUID.randomUUID(), regulation));
        cases.submit(clinic);
        cases.approve(clinic, "2028-01-15");
        find("amend");
        assertThat(review().caseId()).isEqualTo(abolition);
        cases.dawn(clinic, "2028-01-15");
        assertThat(instances()).isZero();
        assertThat(hospitals.waiting(clinic, "director")).isEmpty();
    }

    @Test
    void aCaseThatIsWithdrawnLeavesTheReviewWaitingAndTheReviewerTold() {
        cases.dawn(clinic, "2027-12-01");
        find("amend");
        clinic.as("director", () -> withdrawal.withdraw(caseReading(), "やめる。"));
        assertThat(review().state()).isEqualTo(ReviewState.WAITING);
        assertThat(told("review.told.not-mended")).containsExactly(clinic.who("director"));
        assertThat(timer()).isEqualTo(TestCases.midnight("2028-12-01"));
    }

    @Test
    void aChangeNeedsADrafter() {
        cases.dawn(clinic, "2027-12-01");
        var refused = catchThrowableOfType(TestHospital.Refused.class, () ->
                hospitals.does(clinic, "director", "review-regulation", Map.of("verdict", "amend", "reason", "足りない。")));
        assertThat(refused.errors()).containsOnlyKeys("drafter");
    }

    @Test
    void inAHospitalTheDirectorIsNoDrafterOfAReviewsCase() {
        var hospital = hospitals.hospital();
        var ours = cases.inForce(hospital, "2026-12-08");
        cases.dawn(hospital, "2027-12-08");
        var refused = catchThrowableOfType(TestHospital.Refused.class, () -> hospitals.does(hospital, "director",
                "review-regulation", Map.of("verdict", "amend", "reason", "足りない。", "drafter", hospital.who("director").toString())));
        assertThat(refused.errors()).containsOnlyKeys("drafter");
        hospitals.does(hospital, "director", "review-regulation",
                Map.of("verdict", "amend", "reason", "足りない。", "drafter", hospital.who("drafter").toString()));
        assertThat(hospitals.waiting(hospital, "drafter")).contains("draft-text");
        assertThat(hospital.as("director", () -> reviews.get(ours)).state()).isEqualTo(ReviewState.IN_CASE);
    }

    @Test
    void aReviewThatSomebodyAsksForBeginsAtOnceAndShowsWhy() {
        ask(ReviewOrigin.RISK, "停電のときの手順がない。");
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
        assertThat(review().requests()).extracting(ReviewView.Request::reason).containsExactly("停電のときの手順がない。");
        find("keep");
        assertThat(review().requests()).isEmpty();
        assertThat(acts()).contains("review-requested");
    }

    @Test
    void aSecondRequestJoinsTheReviewThatIsUnderWay() {
        ask(ReviewOrigin.RISK, "一つ目。");
        ask(ReviewOrigin.AUDIT, "二つ目。");
        assertThat(review().requests()).hasSize(2);
        find("keep");
        assertThat(review().state()).isEqualTo(ReviewState.WAITING);
        assertThat(timer()).isAfter(clock.instant());
    }

    @Test
    void whatIsAskedForWhileACaseIsAwaitedIsReviewedAfterIt() {
        ask(ReviewOrigin.RISK, "一つ目。");
        find("amend");
        clock.advance(Duration.ofMinutes(1));
        ask(ReviewOrigin.GUIDELINE, "二つ目。");
        clinic.as("director", () -> withdrawal.withdraw(caseReading(), "やめる。"));
        hospitals.travelTo(clinic, clock.instant());
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
    }

    @Test
    void aRequestNeedsAnOriginAndAReason() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> clinic.as("staff", () -> requesting.request(regulation, null, " ")));
        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("origin", "reason");
        assertThat(hospitals.waiting(clinic, "director")).doesNotContain("review-regulation");
    }

    @Test
    void nobodyAsksForAReviewInAnotherFacility() {
        var other = hospitals.clinic();
        assertThatThrownBy(() -> other.as("director", () -> requesting.request(regulation, ReviewOrigin.RISK, "理由")))
                .isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> other.as("director", () -> reviews.get(regulation))).isInstanceOf(NoSuchRecord.class);
    }

    @Test
    void anotherIntervalMovesTheReviewThatIsWaitedFor() {
        everySoManyMonths(3);
        assertThat(review().dueOn()).isEqualTo("2027-03-01");
        assertThat(timer()).isEqualTo(TestCases.midnight("2027-03-01"));
        cases.dawn(clinic, "2027-03-01");
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
    }

    @Test
    void aReviewThatIsNotAnsweredIsRemindedOfAndThenTheDirectorIsTold() {
        cases.dawn(clinic, "2027-12-01");
        var answerDue = review().answerDueOn();
        assertThat(told("review.told.due-soon")).isEmpty();
        hospitals.travelTo(clinic, TestCases.midnight(answerDue.toString()));
        assertThat(told("review.told.due-soon")).containsExactly(clinic.who("director"));
        assertThat(told("review.told.overdue")).isEmpty();
        hospitals.travelTo(clinic, TestCases.midnight(answerDue.plusDays(1).toString()));
        assertThat(told("review.told.overdue")).containsExactly(clinic.who("director"));
        assertThat(acts()).contains("review-overdue");
        assertThat(hospitals.waiting(clinic, "director")).contains("review-regulation");
    }

    @Test
    void inAHospitalTheReviewerIsRemindedAndOnlyAnOverdueReviewReachesTheDirector() {
        var hospital = aHospitalReviewedBy("staff");
        assertThat(told("review.told.due-soon")).containsExactly(hospital.who("staff"));
        hospitals.travelTo(hospital, TestCases.midnight(answerDue.plusDays(1).toString()));
        assertThat(told("review.told.overdue")).containsExactlyInAnyOrder(hospital.who("staff"), hospital.who("director"));
    }

    @Test
    void whoStandsInForAnAbsentReviewerIsRemindedToo() {
        var hospital = aHospitalReviewedBy("staff", "auditor");
        assertThat(told("review.told.due-soon")).containsExactlyInAnyOrder(hospital.who("staff"), hospital.who("auditor"));
        hospitals.travelTo(hospital, TestCases.midnight(answerDue.plusDays(1).toString()));
        assertThat(told("review.told.overdue"))
                .containsExactlyInAnyOrder(hospital.who("staff"), hospital.who("auditor"), hospital.who("director"));
    }

    /** On the last day to answer its first review; the reviewer is away where there is a deputy. */
    private House aHospitalReviewedBy(String reviewer, String... deputy) {
        var hospital = hospitals.hospital();
        hospital.as("director", () -> {
            appointments.appoint(hospital.who(reviewer), Role.SYSTEM_MANAGER, null, hospitals.today(), null);
            appointments.of(hospital.who("director")).stream().filter(term -> term.role() == Role.SYSTEM_MANAGER)
                    .forEach(term -> appointments.end(term.id(), hospitals.today()));
        });
        var ours = cases.inForce(hospital, "2026-12-08");
        for (var name : deputy) {
            hospital.as(reviewer, () -> deputies.name(hospital.who(name), Set.of("review-regulation"), hospitals.today(), null));
            hospital.as(reviewer, () -> absences.record(hospital.who(reviewer), null, null, ""));
        }
        cases.dawn(hospital, "2027-12-08");
        answerDue = hospital.as("director", () -> reviews.get(ours)).answerDueOn();
        hospitals.travelTo(hospital, TestCases.midnight(answerDue.toString()));
        return hospital;
    }

    @Test
    void theReviewerSeesWhatHappenedSinceTheLastReviewAndNothingOlder() {
        ask(ReviewOrigin.RISK, "前の求め。");
        assertThat(happened("requests")).singleElement().asString().contains("前の求め。");
        assertThat(happened("editions")).singleElement().asString().contains("2026年12月1日");
        assertThat(happened("cases")).singleElement().asString().contains("制定");
        clock.advance(Duration.ofMinutes(1));
        find("keep");
        assertThat(List.of("requests", "editions", "cases")).allSatisfy(kind -> assertThat(happened(kind)).isEmpty());

        clock.advance(Duration.ofMinutes(1));
        cases.amended(clinic, regulation, "一文を加える。");
        cases.submit(clinic);
        cases.approve(clinic, "2027-02-28");
        cases.dawn(clinic, "2027-02-28");
        ask(ReviewOrigin.AUDIT, "後の求め。");
        assertThat(happened("requests")).singleElement().asString().contains("後の求め。");
        assertThat(happened("editions")).singleElement().asString().contains("2027年2月28日");
        assertThat(happened("cases")).singleElement().asString().contains("一部改正");
    }

    @Test
    void whatTheTextInForceNoLongerAnswersIsAGapOfItsReview() {
        var before = happened("coverage");
        var id = cases.amend(clinic, regulation);
        cases.strike(clinic, id, "研修");
        cases.submit(clinic);
        cases.approve(clinic, "2027-02-28");
        cases.dawn(clinic, "2027-02-28");
        assertThat(happened("coverage")).hasSizeGreaterThan(before.size());
    }

    @Test
    void whatIsToBeAbolishedIsReviewedNoMoreOnceItIs() {
        cases.dawn(clinic, "2027-12-01");
        find("abolish");
        assertThat(review().state()).isEqualTo(ReviewState.IN_CASE);
        cases.submit(clinic);
        cases.approve(clinic, "2028-01-15");
        assertThat(cases.numberInForce(clinic, regulation, "2028-01-14")).isOne();
        assertThat(instances()).isOne();
        cases.dawn(clinic, "2028-01-15");
        assertThat(cases.numberInForce(clinic, regulation, "2028-01-15")).isZero();
        assertThat(instances()).isZero();
        assertThat(hospitals.waiting(clinic, "director")).isEmpty();
    }

    /** What the reviewer's page shows under the heading, in words. */
    @SuppressWarnings("unchecked")
    private List<String> happened(String kind) {
        LocaleContextHolder.setLocale(Locale.JAPANESE);
        try {
            var shown = clinic.as("director", () -> subject.show(regulation.toString()));
            return ((List<ReviewSubjectView.Group>) shown.model().get("since")).stream().filter(group -> group.heading().equals("review.since." + kind))
                    .flatMap(group -> group.happenings().stream()).map(SinceLastReview.Happening::words).toList();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private ReviewView review() {
        return clinic.as("director", () -> reviews.get(regulation));
    }

    private void ask(ReviewOrigin origin, String reason) {
        clinic.as("staff", () -> requesting.request(regulation, origin, reason));
    }

    private void find(String verdict) {
        hospitals.does(clinic, "director", "review-regulation",
                Map.of("verdict", verdict, "reason", "確かめた。", "drafter", clinic.who("director").toString()));
    }

    private UUID caseReading() {
        return clinic.as("director", () -> caseList.of(regulation)).stream()
                .filter(line -> line.state() == CaseState.DRAFTING).findFirst().orElseThrow().id();
    }

    private void everySoManyMonths(int months) {
        clinic.as("administrator", () -> {
            var shown = facilities.settings();
            var old = shown.settings();
            facilities.change(new FacilityChange(shown.version(), shown.name(), shown.shortName(), shown.systems(),
                    new Settings(old.auditsPerYear(), old.checkIntervalMonths(), old.trainingsPerYear(), months, old.auditor(),
                            old.passwordComposition())),
                    facilities.departments().stream().map(one -> new DepartmentChange(one.id(), one.name())).toList());
        });
    }

    private long instances() {
        return engine.createProcessInstanceQuery().processDefinitionKey("periodic-review")
                .processInstanceBusinessKey(regulation.toString()).count();
    }

    /** When the next review is due, as the engine has it. */
    private Instant timer() {
        return jobs.createJobQuery().activityId("review-due").tenantIdIn(clinic.id().toString()).singleResult()
                .getDuedate().toInstant();
    }

    private List<UUID> told(String key) {
        return events.stream(Announcement.class).filter(told -> told.key().equals(key))
                .flatMap(told -> told.to().stream()).distinct().toList();
    }

    private List<String> acts() {
        return clinic.as("director", () -> ledger.about(ReviewSubject.of(regulation))).stream().map(Entry::act).toList();
    }
}

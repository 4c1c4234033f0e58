package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.CaseWithdrawal;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** The last moment of a round, when several things come to pass at once: one of them happens, whoever did another is told. */
@KiteiTest
class OpinionsAtOnceTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired People people;
    @Autowired Appointments appointments;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired ManagementService engine;
    @Autowired LedgerFindings verification;
    @Autowired TestClock clock;

    private House hospital;

    @BeforeEach
    void found() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
    }

    @AfterEach
    void theLedgerTellsAllOfIt() {
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void fiftyMembersWhoAnswerAtOnceAreAllHeardAndTheRoundEndsOnce() throws Exception {
        IntStream.rangeClosed(6, 50).forEach(number -> {
            var name = "m" + number;
            hospital.people().put(name, hospital.as("administrator", () -> people.enter(NewPerson.of("試験 " + name, name, TestHospital.PASSWORD))));
            hospital.as("director", () -> appointments.appoint(hospital.who(name), Role.COMMITTEE_MEMBER, null, hospitals.today(), null));
        });
        var id = aRoundIsCalled();
        var outcomes = atOnce(IntStream.rangeClosed(1, 50).mapToObj(number -> (AtOnce.Deed) () ->
            cases.opinion(hospital, "m" + number, number % 2 == 0 ? "adopt" : number < 20 ? "against" : "adopt")).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isPresent()) {
                assertThat(outcomes.get(i).get()).as("told to try again").isInstanceOf(ConcurrencyFailureException.class);
                cases.opinion(hospital, "m" + (i + 1), "adopt");
            }
        }
        assertThat(round(id).given()).isEqualTo(50);
        assertThat(round(id).resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("confirm-minutes");
    }

    @RepeatedTest(5)
    void theDeadlineAndTheLastOpinionDoNotLoseEachOther() throws Exception {
        var id = aRoundIsCalled();
        cases.opinions(hospital, "adopt", "adopt", "against", "against");
        var deadline = job("deadline-reached");
        var outcomes = atOnce(List.of(
                () -> cases.opinion(hospital, "m5", "adopt"),
                () -> FacilityContext.run(hospital.id(), null, () -> engine.executeJob(deadline))));
        var lost = outcomes.get(0);
        lost.ifPresent(why -> assertThat(why).isInstanceOfAny(AlreadyDone.class, ConcurrencyFailureException.class));
        if (lost.isPresent() && round(id).resolution() == null) {
            FacilityContext.run(hospital.id(), null, () -> engine.executeJob(deadline));
        }
        assertThat(round(id).given()).isEqualTo(lost.isEmpty() ? 5 : 4);
        assertThat(round(id).resolution()).isEqualTo(lost.isEmpty() ? Resolution.ADOPT : Resolution.TIE);
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly(lost.isEmpty() ? "confirm-minutes" : "break-tie");
        assertThat(hospitals.waiting(hospital, "m5")).doesNotContain("give-opinion");
    }

    @RepeatedTest(5)
    void aWithdrawalAndTheLastOpinionDoNotLoseEachOther() throws Exception {
        var id = aRoundIsCalled();
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt");
        var outcomes = atOnce(List.of(
                () -> cases.opinion(hospital, "m5", "adopt"),
                () -> hospital.as("drafter", () -> withdrawal.withdraw(id, "取りやめる。"))));
        outcomes.forEach(one -> one.ifPresent(why ->
                assertThat(why).isInstanceOfAny(AlreadyDone.class, ConcurrencyFailureException.class, InvalidInput.class)));
        var withdrawn = outcomes.get(1).isEmpty();
        assertThat(outcomes).as("one of them happened").anyMatch(Optional::isEmpty);
        assertThat(cases.get(hospital, id).state()).isEqualTo(withdrawn ? CaseState.WITHDRAWN : CaseState.IN_COMMITTEE);
        assertThat(round(id).given()).isEqualTo(outcomes.get(0).isEmpty() ? 5 : 4);
        assertThat(hospitals.waiting(hospital, "m5")).doesNotContain("give-opinion");
        assertThat(hospitals.waiting(hospital, "chair")).hasSize(withdrawn ? 0 : 1);
    }

    @RepeatedTest(5)
    void oneOfTwoSecretariesCallsTheCommitteeAndTheOtherIsTold() throws Exception {
        hospital.as("director", () -> appointments.appoint(hospital.who("staff"), Role.SECRETARY, null, hospitals.today(), null));
        var id = cases.enact(hospital);
        cases.submit(hospital);
        var task = hospitals.task(hospital, "secretary", "call-the-committee").getId();
        var outcomes = atOnce(List.of(() -> call("secretary", task, "2026-11-29"), () -> call("staff", task, "2026-12-04")));
        assertThat(outcomes).as("one of them called").filteredOn(Optional::isEmpty).hasSize(1);
        outcomes.forEach(one -> one.ifPresent(why -> assertThat(why).isInstanceOfAny(AlreadyDone.class, ConcurrencyFailureException.class)));
        var day = outcomes.get(0).isEmpty() ? "2026-11-29" : "2026-12-04";
        assertThat(round(id).deadline()).isEqualTo(TestCases.midnight(day).plusSeconds(86_399));
        assertThat(hospitals.waiting(hospital, "m1")).containsExactly("give-opinion");
    }

    private void call(String who, String task, String deadline) {
        hospitals.does(hospital, who, task, "call-the-committee", Map.of("mode", "written", "deadline", deadline));
    }

    /** What each of them was told; empty for those that went through. */
    private static List<Optional<Throwable>> atOnce(List<AtOnce.Deed> deeds) throws InterruptedException {
        return AtOnce.refusals(deeds).stream().map(refused -> refused.map(OpinionsAtOnceTest::told)).toList();
    }

    private static Throwable told(Throwable refused) {
        return refused instanceof OptimisticLockingException
                ? new ConcurrencyFailureException("the timer comes again", refused) : refused;
    }

    private String job(String timer) {
        return engine.createJobQuery().tenantIdIn(hospital.id().toString()).activityId(timer).singleResult().getId();
    }

    private UUID aRoundIsCalled() {
        var id = cases.enact(hospital);
        cases.submit(hospital);
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29"));
        return id;
    }

    private RoundView round(UUID id) {
        return cases.get(hospital, id).lastRound();
    }
}

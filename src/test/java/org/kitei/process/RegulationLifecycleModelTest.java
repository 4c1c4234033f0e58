package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code regulation-lifecycle}, the records stood in for. */
class RegulationLifecycleModelTest {

    private final StandInCases cases = new StandInCases();
    private final StandInRounds rounds = new StandInRounds();

    @BeforeEach
    void begin() {
        ModelEngine.begin(cases, rounds);
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void aClinicsTextGoesFromTheDrafterStraightToTheDirectorAndComesIntoForceOnItsDay() {
        var clinic = aClinicsCase();
        assertThat(clinic).isWaitingAt("draft-text");
        assertThat(ModelEngine.task(clinic, "draft-text")).isAssignedTo("drafter-1");

        draft(clinic, "submit");
        assertThat(clinic).isWaitingAt("decide");
        assertThat(ModelEngine.task(clinic, "decide")).hasCandidateGroup("DIRECTOR");
        assertThat(ModelEngine.task(clinic, "decide").getDueDate()).isEqualTo(StandInCases.DECISION_DUE);

        decide(clinic, "approve");
        assertThat(clinic).isWaitingAt("what-comes-first");
        assertThat(ModelEngine.dueDateOf("effective-date-reached")).isEqualTo(StandInCases.EFFECTIVE);
        assertThat(cases.done).containsExactly("promulgate");

        ModelEngine.fire("effective-date-reached");
        assertThat(clinic).isEnded()
                .hasPassedInOrder("case-opened", "draft-text", "decide", "promulgate", "effective-date-reached",
                        "bring-into-force", "in-force")
                .hasNotPassed("deliberate", "rejected", "withdrawn", "date-changed");
        assertThat(cases.done).containsExactly("promulgate", "bring into force");
    }

    @Test
    void aHospitalsTextIsDeliberatedBeforeTheDirectorSeesIt() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        assertThat(hospital).isWaitingAt("deliberate").hasNotPassed("decide");
        assertThat(rounds.done).containsExactly("open case case-1");

        theCommitteeReports(hospital, "adopt");
        assertThat(hospital).isWaitingAt("decide")
                .hasPassedInOrder("draft-text", "has-committee", "deliberate", "receive-report");
        assertThat(cases.done).containsExactly("receive adopt");
    }

    @Test
    void aTextTheCommitteeDidNotAdoptIsStillSeenByTheDirector() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        theCommitteeReports(hospital, "not-adopt");
        assertThat(hospital).isWaitingAt("decide");
        assertThat(cases.done).containsExactly("receive not-adopt");
    }

    @Test
    void aTextAdoptedWithAmendmentsGoesBackToTheDrafterAndToANewRound() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        theCommitteeReports(hospital, "amend");
        assertThat(hospital).isWaitingAt("draft-text").hasNotPassed("decide");

        draft(hospital, "submit");
        theCommitteeReports(hospital, "adopt");
        assertThat(hospital).isWaitingAt("decide");
        assertThat(rounds.done).containsSubsequence("open case case-1", "report amend", "open case case-1", "report adopt");
    }

    @Test
    void aTextTheCommitteeSendsBackGoesBackToTheDrafter() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        theCommitteeReports(hospital, "send-back");
        assertThat(hospital).isWaitingAt("draft-text").hasNotPassed("decide");
        assertThat(cases.done).containsExactly("receive send-back");
    }

    @Test
    void aTextTheDirectorSendsBackGoesBackToTheDrafter() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        decide(clinic, "send-back");
        assertThat(clinic).isWaitingAt("draft-text").hasNotPassed("promulgate", "rejected");
    }

    @Test
    void aDecisionTheModelDoesNotKnowPutsNothingIntoForce() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        decide(clinic, "maybe");
        assertThat(clinic).isWaitingAt("draft-text").hasNotPassed("promulgate", "rejected");
    }

    @Test
    void aRejectionEndsTheCase() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        decide(clinic, "reject");
        assertThat(clinic).isEnded().hasPassed("rejected").hasNotPassed("promulgate", "in-force", "withdrawn");
        assertThat(cases.done).isEmpty();
    }

    @Test
    void aDrafterWhoGivesUpWhileDraftingEndsTheCase() {
        var clinic = aClinicsCase();
        draft(clinic, "withdraw");
        assertThat(clinic).isEnded()
                .hasPassedInOrder("draft-text", "drafter-withdrew", "withdrawn-at-draft", "withdrawn")
                .hasNotPassed("decide", "rejected");
    }

    @Test
    void aCaseWithdrawnWhileTheCommitteeDeliberatesLeavesNoTaskBehind() {
        var hospital = aHospitalsCase();
        rounds.voters = List.of("member-1", "member-2");
        draft(hospital, "submit");
        complete(ModelEngine.task(hospital, "call-the-committee"), withVariables("meeting", false));
        assertThat(ModelEngine.tasks(hospital, "give-opinion")).hasSize(2);

        send(hospital, "withdrawn");
        assertThat(hospital).isEnded().hasPassedInOrder("withdrawal-declared", "withdrawn").hasNotPassed("decide");
        assertThat(ModelEngine.tasks(hospital, "give-opinion")).isEmpty();
    }

    @Test
    void aCaseWithdrawnBeforeTheDecisionEndsThere() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        send(clinic, "withdrawn");
        assertThat(clinic).isEnded().hasPassed("withdrawn").hasNotPassed("rejected", "promulgate");
    }

    @Test
    void aPulledBackTextIsWithItsDrafterAgain() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        send(hospital, "pulled-back");
        assertThat(hospital).isWaitingAt("draft-text").hasPassedInOrder("draft-text", "pulled-back");
        assertThat(ModelEngine.tasks(hospital, "call-the-committee")).isEmpty();

        draft(hospital, "submit");
        assertThat(hospital).isWaitingAt("deliberate");
    }

    @Test
    void aChangedDateIsDecidedAgainWithoutTheCommitteeAndNothingIsPromulgatedTwice() {
        var hospital = aDecidedCase();
        send(hospital, "date-changed");
        assertThat(hospital).isWaitingAt("decide-date").hasPassed("date-changed").hasNotPassed("bring-into-force");
        assertThat(ModelEngine.task(hospital, "decide-date")).hasCandidateGroup("DIRECTOR");
        assertThat(ModelEngine.task(hospital, "decide-date").getDueDate()).isEqualTo(StandInCases.DECISION_DUE);

        decideDate(hospital, "move");
        assertThat(hospital).isWaitingAt("what-comes-first");
        ModelEngine.fire("effective-date-reached");
        assertThat(hospital).isEnded().hasPassed("in-force").hasNotPassed("called-off", "deputy-decided-the-date");
        assertThat(cases.done).containsExactly("receive adopt", "promulgate", "bring into force");
    }

    @Test
    void aDateIsChangedAsOftenAsItIsAskedFor() {
        var hospital = aDecidedCase();
        for (var answer : List.of("move", "keep", "move")) {
            send(hospital, "date-changed");
            decideDate(hospital, answer);
            assertThat(hospital).isWaitingAt("what-comes-first");
        }
    }

    @Test
    void anEnactmentCalledOffEndsTheCaseWithoutForce() {
        var hospital = aDecidedCase();
        send(hospital, "date-changed");
        decideDate(hospital, "call-off");
        assertThat(hospital).isEnded().hasPassed("called-off").hasNotPassed("bring-into-force", "in-force", "rejected");
    }

    @Test
    void theDayComesThoughSomebodyAskedForAnotherAndNobodyAnswered() {
        var hospital = aDecidedCase();
        send(hospital, "date-changed");
        assertThat(ModelEngine.dueDateOf("date-came-first")).isEqualTo(StandInCases.EFFECTIVE);
        ModelEngine.fire("date-came-first");
        assertThat(hospital).isEnded()
                .hasPassedInOrder("date-changed", "date-came-first", "bring-into-force", "in-force").hasNotPassed("is-it-called-off");
        assertThat(ModelEngine.tasks(hospital, "decide-date")).isEmpty();
        assertThat(cases.done).containsExactly("receive adopt", "promulgate", "bring into force");
    }

    @Test
    void anIdleDrafterIsRemindedAgainAndAgainAndKeepsTheDraft() {
        var clinic = aClinicsCase();
        ModelEngine.fire("draft-idle");
        ModelEngine.fire("draft-idle");
        assertThat(clinic).isWaitingAt("draft-text").hasPassed("draft-idle", "remind-drafter", "drafter-reminded");
        assertThat(cases.done).containsExactly("remind drafter", "remind drafter");

        draft(clinic, "submit");
        assertThat(ModelEngine.timers("draft-idle")).isZero();
    }

    @Test
    void aDirectorIsRemindedFromTheDayBeforeTheDecisionIsDueUntilItIsTaken() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-01-08T03:00:00Z")));
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        assertThat(ModelEngine.dueDateOf("decision-awaited")).isEqualTo(Date.from(Instant.parse("2027-01-14T00:00:00Z")));
        ModelEngine.fire("decision-awaited");
        ModelEngine.fire("decision-awaited");
        assertThat(clinic).isWaitingAt("decide").hasPassed("decision-awaited", "remind-decision", "decision-reminded");
        assertThat(cases.done).containsExactly("remind decision", "remind decision");

        decide(clinic, "approve");
        assertThat(ModelEngine.timers("decision-awaited")).isZero();
    }

    @Test
    void aDirectorIsRemindedOfADateToDecideUntilItIsDecided() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-01-08T03:00:00Z")));
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        decide(clinic, "approve");
        send(clinic, "date-changed");
        assertThat(ModelEngine.dueDateOf("date-decision-awaited")).isEqualTo(Date.from(Instant.parse("2027-01-14T00:00:00Z")));
        ModelEngine.fire("date-decision-awaited");
        ModelEngine.fire("date-decision-awaited");
        assertThat(clinic).isWaitingAt("decide-date")
                .hasPassed("date-decision-awaited", "remind-date-decision", "date-decision-reminded");
        assertThat(cases.done).filteredOn("remind date decision"::equals).hasSize(2);
        decideDate(clinic, "keep");
        assertThat(ModelEngine.timers("date-decision-awaited")).isZero();
    }

    @Test
    void whatADeputyDecidedIsReadByTheDirectorAfterwardsAndHoldsNothingUp() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        cases.decidedByDeputy = true;
        decide(clinic, "approve");
        assertThat(clinic).hasPassed("deputy-decided", "deputy-has-decided").isWaitingAt("read-afterwards", "what-comes-first");
        assertThat(ModelEngine.task(clinic, "read-afterwards")).hasCandidateGroup("DIRECTOR");

        ModelEngine.fire("effective-date-reached");
        assertThat(clinic).isWaitingAtExactly("post-review", "read-afterwards").hasPassed("in-force");
        complete(ModelEngine.task(clinic, "read-afterwards"));
        assertThat(clinic).isEnded().hasPassed("read");
    }

    @Test
    void whatADeputySentBackIsReadAfterwardsWhileTheDrafterWorksOn() {
        var clinic = aClinicsCase();
        draft(clinic, "submit");
        cases.decidedByDeputy = true;
        decide(clinic, "send-back");
        assertThat(clinic).isWaitingAt("draft-text", "read-afterwards");
        draft(clinic, "submit");
        decide(clinic, "reject");
        assertThat(ModelEngine.tasks(clinic, "read-afterwards")).hasSize(2);
    }

    @Test
    void aDateThatADeputyDecidedIsReadAfterwardsToo() {
        var hospital = aDecidedCase();
        send(hospital, "date-changed");
        cases.decidedByDeputy = true;
        decideDate(hospital, "move");
        assertThat(hospital).hasPassed("deputy-decided-the-date").hasNotPassed("deputy-decided")
                .isWaitingAt("read-afterwards", "what-comes-first");
    }

    private ProcessInstance aDecidedCase() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        theCommitteeReports(hospital, "adopt");
        decide(hospital, "approve");
        return hospital;
    }

    private static ProcessInstance aClinicsCase() {
        return aCase(false);
    }

    private static ProcessInstance aHospitalsCase() {
        return aCase(true);
    }

    private static ProcessInstance aCase(boolean hasCommittee) {
        return runtimeService().startProcessInstanceByKey("regulation-lifecycle", "case-1",
                withVariables("caseId", "case-1", "drafterId", "drafter-1", "hasCommittee", hasCommittee));
    }

    private static void draft(ProcessInstance instance, String outcome) {
        complete(ModelEngine.task(instance, "draft-text"), withVariables("draftOutcome", outcome));
    }

    private static void decide(ProcessInstance instance, String decision) {
        complete(ModelEngine.task(instance, "decide"), withVariables("decision", decision));
    }

    private static void decideDate(ProcessInstance instance, String decision) {
        complete(ModelEngine.task(instance, "decide-date"), withVariables("dateDecision", decision));
    }

    private void theCommitteeReports(ProcessInstance instance, String report) {
        rounds.report = report;
        complete(ModelEngine.task(instance, "call-the-committee"), withVariables("meeting", false));
        complete(ModelEngine.task(instance, "confirm-minutes"));
    }

    private static void send(ProcessInstance instance, String message) {
        runtimeService().createMessageCorrelation(message)
                .processInstanceBusinessKey(instance.getBusinessKey()).correlate();
    }
}

package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.List;

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
    void aChangedDateIsDecidedAgainWithoutTheCommittee() {
        var hospital = aHospitalsCase();
        draft(hospital, "submit");
        theCommitteeReports(hospital, "adopt");
        decide(hospital, "approve");

        cases.awaitsDecision = true;
        send(hospital, "date-changed");
        assertThat(hospital).isWaitingAt("decide").hasPassed("date-changed").hasNotPassed("bring-into-force");

        decide(hospital, "approve");
        assertThat(hospital).isWaitingAt("what-comes-first");
        ModelEngine.fire("effective-date-reached");
        assertThat(hospital).isEnded().hasPassed("in-force");
        assertThat(cases.done).containsExactly("receive adopt", "promulgate", "promulgate", "bring into force");
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

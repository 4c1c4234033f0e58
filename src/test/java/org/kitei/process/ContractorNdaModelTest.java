package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code contractor-nda}, the records stood in for. */
class ContractorNdaModelTest {

    private final StandInAgreements agreements = new StandInAgreements();
    private ProcessInstance nda;

    @BeforeEach
    void anAgreementIsOpened() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("agreements", agreements);
        nda = runtimeService().startProcessInstanceByKey("contractor-nda", "agreement-1", withVariables("agreementId", "agreement-1",
                "departmentId", "department-1", "subjectType", "agreement", "subjectId", "agreement-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void fromTheFirstDraftToTheReturnOfWhatWasHandedOver() {
        inForce();
        assertThat(agreements.done).containsExactly("sent", "concluded", "active");
        assertThat(ModelEngine.dueDateOf("expiry-nears")).isEqualTo(at(StandInAgreements.NOTICE));
        ModelEngine.fire("expiry-nears");
        assertThat(agreements.done).endsWith("expiry told");
        does("renew-or-end", Map.of("afterTerm", "end"));
        assertThat(ModelEngine.dueDateOf("term-over")).isEqualTo(at(StandInAgreements.END));
        ModelEngine.fire("term-over");
        assertThat(nda).isWaitingAt("confirm-return");
        ModelEngine.fire("return-is-awaited");
        does("confirm-return", Map.of());
        assertThat(nda).isEnded().hasPassed("ended").hasNotPassed("renewed");
        assertThat(agreements.done).endsWith("closed", "return reminded");
    }

    @Test
    void anAgreementMayBeGivenUpWhileItIsPrepared() {
        does("prepare-agreement", Map.of("prepareOutcome", "give-up"));
        assertThat(nda).isEnded().hasPassed("given-up").hasNotPassed("review-terms");
    }

    @Test
    void unfitTermsAreWorkedOnAgain() {
        does("prepare-agreement", Map.of("prepareOutcome", "submit"));
        does("review-terms", Map.of("termsVerdict", "back"));
        assertThat(nda).isWaitingAt("prepare-agreement").hasNotPassed("send-to-contractor");
    }

    @Test
    void aSilentContractorIsRemindedAndADecliningOneLeadsBackToTheTerms() {
        withContractor();
        ModelEngine.fire("contractor-is-awaited");
        assertThat(agreements.done).endsWith("contractor reminded");
        answer(false);
        assertThat(nda).isWaitingAt("prepare-agreement").hasNotPassed("countersign");
    }

    @Test
    void theTermsMayBeTakenBackWhileTheContractorReads() {
        withContractor();
        runtimeService().createMessageCorrelation("terms-reopened").processInstanceBusinessKey("agreement-1").correlate();
        assertThat(nda).isWaitingAt("prepare-agreement").hasNotPassed("did-the-contractor-sign");
        assertThat(ModelEngine.timers("contractor-is-awaited")).isZero();
    }

    @Test
    void theHeadOfTheDepartmentMaySendItBack() {
        withContractor();
        answer(true);
        assertThat(ModelEngine.task(nda, "countersign")).hasCandidateGroup("DEPARTMENT_HEAD");
        does("countersign", Map.of("countersignVerdict", "back"));
        assertThat(nda).isWaitingAt("prepare-agreement").hasNotPassed("conclude");
    }

    @Test
    void whatIsNotDecidedStopsTheWorkAndCanStillBeDecided() {
        inForce();
        ModelEngine.fire("expiry-nears");
        ModelEngine.fire("expired-undecided");
        assertThat(agreements.done).endsWith("expiry told", "stopped undecided");
        does("renew-or-end", Map.of("afterTerm", "end"));
        ModelEngine.fire("term-over");
        assertThat(nda).isWaitingAt("confirm-return");
    }

    @Test
    void aRenewalTakesOver() {
        inForce();
        ModelEngine.fire("expiry-nears");
        does("renew-or-end", Map.of("afterTerm", "renew"));
        ModelEngine.fire("expired-unrenewed");
        assertThat(agreements.done).endsWith("renewal opened", "stopped unrenewed");
        renewal(true);
        assertThat(nda).isEnded().hasPassed("renewed").hasNotPassed("confirm-return");
        assertThat(agreements.done).endsWith("replaced");
    }

    @Test
    void theEndIsToldAgainSixtyAndThirtyDaysBeforeAndOnTheLastDayWhateverWasDecided() {
        inForce();
        assertThat(ModelEngine.dueDateOf("end-draws-nearer")).isEqualTo(at("2027-10-01T00:00:00Z"));
        ModelEngine.fire("expiry-nears");
        ModelEngine.fire("end-draws-nearer");
        does("renew-or-end", Map.of("afterTerm", "renew"));
        ModelEngine.fire("end-draws-nearer");
        assertThat(agreements.done).endsWith("expiry told", "expiry told", "renewal opened", "expiry told");
        renewal(true);
        assertThat(nda).isEnded();
        assertThat(ModelEngine.timers("end-draws-nearer")).isZero();
    }

    @Test
    void aRenewalThatIsGivenUpIsAskedAboutAgain() {
        inForce();
        ModelEngine.fire("expiry-nears");
        does("renew-or-end", Map.of("afterTerm", "renew"));
        renewal(false);
        assertThat(agreements.done).endsWith("asked again");
        does("renew-or-end", Map.of("afterTerm", "end"));
        ModelEngine.fire("term-over");
        does("confirm-return", Map.of());
        assertThat(nda).isEnded();
    }

    @Test
    void theWorkIsConfirmedAgainAndAgainAndAnOpenConfirmationDoesNotHoldUpTheEnd() {
        inForce();
        ModelEngine.fire("confirmation-due");
        assertThat(ModelEngine.task(nda, "confirm-work")).isAssignedTo("person-1");
        ModelEngine.fire("confirmation-overdue");
        does("confirm-work", Map.of());
        assertThat(agreements.done).endsWith("confirmation reminded");
        ModelEngine.fire("confirmation-due");
        ModelEngine.fire("expiry-nears");
        does("renew-or-end", Map.of("afterTerm", "end"));
        ModelEngine.fire("term-over");
        assertThat(nda).isWaitingAt("confirm-return");
        assertThat(ModelEngine.tasks(nda, "confirm-work")).isEmpty();
    }

    @Test
    void anIncidentIsDecidedOnWhileEverythingElseGoesOn() {
        inForce();
        runtimeService().createMessageCorrelation("contract-incident").processInstanceBusinessKey("agreement-1").correlate();
        does("decide-suspension", Map.of());
        assertThat(nda).hasPassed("suspension-decided").isWaitingAt("expiry-nears");
    }

    private void withContractor() {
        does("prepare-agreement", Map.of("prepareOutcome", "submit"));
        does("review-terms", Map.of("termsVerdict", "approve"));
        assertThat(nda).isWaitingAt("contractor-signs");
    }

    private void inForce() {
        withContractor();
        answer(true);
        does("countersign", Map.of("countersignVerdict", "sign"));
        assertThat(ModelEngine.dueDateOf("term-begins")).isEqualTo(at(StandInAgreements.BEGINNING));
        ModelEngine.fire("term-begins");
    }

    private void answer(boolean signed) {
        runtimeService().createMessageCorrelation("contractor-answered").processInstanceBusinessKey("agreement-1")
                .setVariable("contractorSigned", signed).correlate();
    }

    private void renewal(boolean inForce) {
        runtimeService().createMessageCorrelation("renewal-answered").processInstanceBusinessKey("agreement-1")
                .setVariable("renewalInForce", inForce).correlate();
    }

    private void does(String task, Map<String, Object> answer) {
        complete(ModelEngine.task(nda, task), answer);
    }

    private static Date at(String moment) {
        return Date.from(Instant.parse(moment));
    }
}

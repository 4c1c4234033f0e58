package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code maintenance-verification}, the records stood in for. */
class MaintenanceVerificationModelTest {

    private final StandInWorks works = new StandInWorks();
    private ProcessInstance work;

    @BeforeEach
    void standIn() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("works", works);
        Mocks.register("maintenanceAccounts", new StandInAccounts());
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void fromTheApplicationToTheVerification() {
        apply(false);
        assertThat(ModelEngine.task(work, "approve-work")).hasCandidateGroup("SYSTEM_MANAGER");
        approve("approve-work", "approve");
        assertThat(ModelEngine.dueDateOf("window-opens")).isEqualTo(Date.from(Instant.parse(StandInWorks.OPENS)));
        ModelEngine.fire("window-opens");
        assertThat(work).isWaitingAt("open-account");
        closeAccount();
        assertThat(work).isWaitingAt("report-work");
        report();
        verify("accept");
        assertThat(work).isEnded().hasPassedInOrder("check-preconditions", "approve-work", "window-opens", "check-again", "begin-work",
                "open-account", "ask-for-report", "verify-work", "verified").hasNotPassed("order-consequences", "begin-emergency");
        assertThat(works.done).containsExactly("approval asked", "begun", "report asked");
    }

    @Test
    void whatDoesNotHoldBeforehandIsRefusedWithEveryReason() {
        works.preconditions = new org.kitei.maintenance.Preconditions("suspended", false, true, true, 2, 1, 1);
        apply(false);
        assertThat(work).isEnded().hasPassed("refused").hasNotPassed("approve-work");
        assertThat(works.done).containsExactly("refused: agreement-suspended system-not-covered worker-not-registered worker-not-pledged");
    }

    @Test
    void theSystemManagerMayNotApprove() {
        apply(false);
        ModelEngine.fire("approval-is-awaited");
        assertThat(works.done).endsWith("approval reminded");
        approve("approve-work", "refuse");
        assertThat(work).isEnded().hasPassed("not-approved").hasNotPassed("what-comes-first");
    }

    @Test
    void anApplicationMayBeWithdrawnBeforeItIsApproved() {
        apply(false);
        send("work-withdrawn");
        assertThat(work).isEnded().hasPassed("withdrawn").hasNotPassed("is-it-approved");
    }

    @Test
    void anApplicationNobodyDecidesOnLapsesWithItsWindow() {
        apply(false);
        assertThat(ModelEngine.dueDateOf("window-over")).isEqualTo(Date.from(Instant.parse(StandInWorks.CLOSES)));
        ModelEngine.fire("window-over");
        assertThat(work).isEnded().hasPassed("lapsed");
        assertThat(works.done).endsWith("lapsed");
    }

    @Test
    void anApprovedWorkCalledOffOpensNothing() {
        apply(false);
        approve("approve-work", "approve");
        send("work-called-off");
        assertThat(work).isEnded().hasPassed("called-off").hasNotPassed("begin-work");
        assertThat(ModelEngine.timers("window-opens")).isZero();
    }

    @Test
    void anAgreementSuspendedSinceTheApprovalKeepsTheAccountShut() {
        apply(false);
        approve("approve-work", "approve");
        works.preconditions = StandInWorks.SUSPENDED;
        ModelEngine.fire("window-opens");
        assertThat(work).isEnded().hasPassed("stopped").hasNotPassed("open-account");
        assertThat(works.done).endsWith("refused: agreement-suspended");
    }

    @Test
    void aMissingReportAndAMissingVerificationAreRemindedAndEscalated() {
        underWay();
        closeAccount();
        ModelEngine.fire("report-is-awaited");
        ModelEngine.fire("report-is-late");
        assertThat(works.done).endsWith("report reminded", "report escalated");
        report();
        ModelEngine.fire("verification-is-awaited");
        ModelEngine.fire("verification-is-late");
        assertThat(works.done).endsWith("verification reminded", "verification escalated");
        verify("accept");
        assertThat(work).isEnded();
    }

    @Test
    void aQuestionLeadsToAnotherReport() {
        underWay();
        closeAccount();
        report();
        verify("question");
        assertThat(work).isWaitingAt("report-work");
        assertThat(works.done).endsWith("report asked", "report asked");
        report();
        verify("accept");
        assertThat(work).isEnded().hasPassed("verified");
    }

    @Test
    void whatIsNotAcceptedCallsForConsequences() {
        underWay();
        closeAccount();
        report();
        verify("not-accept");
        assertThat(ModelEngine.task(work, "order-consequences")).hasCandidateGroup("SYSTEM_MANAGER");
        complete(ModelEngine.task(work, "order-consequences"));
        assertThat(work).isEnded().hasPassed("not-accepted").hasNotPassed("verified");
    }

    @Test
    void anEmergencyBeginsAtOnceAndIsApprovedAfterwards() {
        apply(true);
        assertThat(work).isWaitingAt("open-account", "approve-afterwards").hasNotPassed("approve-work", "window-opens");
        assertThat(works.done).containsExactly("begun");
        ModelEngine.fire("approval-is-late");
        assertThat(works.done).endsWith("approval escalated");
        approve("approve-afterwards", "approve");
        closeAccount();
        report();
        verify("accept");
        assertThat(work).isEnded().hasPassed("approved-afterwards", "verified").hasNotPassed("order-consequences");
    }

    @Test
    void anEmergencyRefusedWhileItsAccountIsOpenEndsWithoutAReport() {
        apply(true);
        works.awaitsReport = false;
        closeAccount();
        approve("approve-afterwards", "refuse");
        complete(ModelEngine.task(work, "order-consequences"));
        assertThat(work).isEnded().hasPassed("over-without-report", "not-accepted").hasNotPassed("ask-for-report");
    }

    @Test
    void anEmergencyRefusedLaterEndsTheWaitForItsReport() {
        apply(true);
        closeAccount();
        assertThat(work).isWaitingAt("report-work", "approve-afterwards");
        send("approval-refused");
        approve("approve-afterwards", "refuse");
        assertThat(work).isWaitingAt("order-consequences").hasPassed("over-after-refusal");
    }

    private void apply(boolean emergency) {
        work = runtimeService().startProcessInstanceByKey("maintenance-verification", "work-1", withVariables("workId", "work-1",
                "emergency", emergency, "subjectType", "maintenance-work", "subjectId", "work-1"));
    }

    private void underWay() {
        apply(false);
        approve("approve-work", "approve");
        ModelEngine.fire("window-opens");
    }

    private void approve(String task, String approval) {
        complete(ModelEngine.task(work, task), withVariables("approval", approval));
    }

    /** The window of its account is cut short, which is one of the ways in which it ends. */
    private static void closeAccount() {
        runtimeService().createMessageCorrelation("work-called-off").correlateAll();
        ModelEngine.fire("close-account-now");
    }

    private void report() {
        send("work-reported");
    }

    private void verify(String verdict) {
        complete(ModelEngine.task(work, "verify-work"), withVariables("verdict", verdict));
    }

    private static void send(String message) {
        runtimeService().createMessageCorrelation(message).processInstanceBusinessKey("work-1").correlate();
    }
}

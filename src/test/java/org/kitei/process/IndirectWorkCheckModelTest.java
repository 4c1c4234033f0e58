package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code indirect-work-check}, the records stood in for. */
class IndirectWorkCheckModelTest {

    private final StandInIndirectWorks works = new StandInIndirectWorks();
    private ProcessInstance work;

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("indirectWorks", works);
        work = runtimeService().startProcessInstanceByKey("indirect-work-check", "work-1", withVariables("indirectWorkId", "work-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void aCheckIsAskedForOnItsDayAndTheNextIsWaitedFor() {
        assertThat(work).isWaitingAt("what-comes-first");
        assertThat(ModelEngine.dueDateOf("check-due")).isEqualTo("2026-11-30T15:00:00Z");
        ModelEngine.fire("check-due");
        assertThat(ModelEngine.task(work, "check-indirect-work")).hasCandidateGroup("OPERATIONS_MANAGER");
        works.due = "2026-12-31T15:00:00Z";
        complete(ModelEngine.task(work, "check-indirect-work"));
        assertThat(work).isWaitingAt("what-comes-first");
        assertThat(ModelEngine.dueDateOf("check-due")).isEqualTo("2026-12-31T15:00:00Z");
        assertThat(works.done).isEmpty();
    }

    @Test
    void whoeverDoesNotCheckIsRemindedAndThenOthersAreTold() {
        ModelEngine.fire("check-due");
        ModelEngine.fire("check-reminder-due");
        ModelEngine.fire("check-overdue");
        assertThat(work).isWaitingAt("check-indirect-work").hasPassed("checker-reminded", "check-escalated");
        assertThat(works.done).containsExactly("remind work-1", "escalate work-1");
    }

    @Test
    void anotherDayIsWaitedForInstead() {
        works.due = "2027-01-31T15:00:00Z";
        say("indirect-work-rearranged");
        assertThat(work).isWaitingAt("what-comes-first").hasPassed("check-rearranged");
        assertThat(ModelEngine.dueDateOf("check-due")).isEqualTo("2027-01-31T15:00:00Z");
    }

    @Test
    void anotherDayTakesTheTaskAway() {
        ModelEngine.fire("check-due");
        works.due = "2027-01-31T15:00:00Z";
        say("indirect-work-rearranged");
        assertThat(work).isWaitingAt("what-comes-first").hasPassed("rearranged-meanwhile");
        assertThat(ModelEngine.timers("check-overdue")).isZero();
    }

    @Test
    void workThatIsNoLongerDoneIsCheckedNoMore() {
        ModelEngine.fire("check-due");
        say("indirect-work-ended");
        assertThat(work).isEnded().hasPassed("no-more-checks");
    }

    private static void say(String message) {
        runtimeService().createMessageCorrelation(message).processInstanceBusinessKey("work-1").correlate();
    }
}

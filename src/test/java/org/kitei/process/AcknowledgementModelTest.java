package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code acknowledgement}, the records stood in for. */
class AcknowledgementModelTest {

    private final StandInAcknowledgements acknowledgements = new StandInAcknowledgements();
    private ProcessInstance edition;

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("acknowledgements", acknowledgements);
        edition = runtimeService().startProcessInstanceByKey("acknowledgement", "edition-1", withVariables("editionId", "edition-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void anEditionIsWaitedForUntilAnotherTakesItsPlace() {
        assertThat(edition).isWaitingAt("await-confirmations");
        runtimeService().createMessageCorrelation("edition-replaced").processInstanceBusinessKey("edition-1").correlate();
        assertThat(edition).isEnded().hasPassedInOrder("await-confirmations", "no-longer-asked");
        assertThat(acknowledgements.done).isEmpty();
    }

    @Test
    void remindersAndTheReportLeaveTheWaitAsItIs() {
        assertThat(ModelEngine.dueDateOf("first-reminder-due")).isEqualTo(StandInAcknowledgements.REMINDER);
        assertThat(ModelEngine.dueDateOf("eve-reached")).isEqualTo(StandInAcknowledgements.EVE);
        assertThat(ModelEngine.dueDateOf("confirmation-overdue")).isEqualTo(StandInAcknowledgements.OVERDUE);
        ModelEngine.fire("first-reminder-due");
        ModelEngine.fire("eve-reached");
        ModelEngine.fire("confirmation-overdue");
        assertThat(edition).isWaitingAt("await-confirmations")
                .hasPassed("missing-reminded", "reminded-before-force", "missing-reported");
        assertThat(acknowledgements.done).containsExactly("remind", "remind", "report");
    }
}

package org.kitei.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code account-incident}, the records stood in for. */
class AccountIncidentModelTest {

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("maintenanceAccounts", new StandInAccounts());
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void theSystemManagerArrangesTheReportInTime() {
        var incident = runtimeService().startProcessInstanceByKey("account-incident", "window-1", withVariables("windowId", "window-1"));
        var task = ModelEngine.task(incident, "report-account-incident");
        assertThat(task).hasCandidateGroup("SYSTEM_MANAGER").hasDueDate(Date.from(Instant.parse(StandInAccounts.AFTER_A_WHILE)));
        complete(task);
        assertThat(incident).isEnded().hasPassed("incident-arranged");
    }
}

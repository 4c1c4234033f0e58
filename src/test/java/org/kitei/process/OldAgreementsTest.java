package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Ledger;
import org.mockito.Mockito;
import org.springframework.transaction.PlatformTransactionManager;

/** An agreement that began on version 1 of its model has its end told as one of today's has. */
class OldAgreementsTest {

    private final StandInAgreements agreements = new StandInAgreements();
    private String old;

    @BeforeEach
    void versionOneWasDeployedBeforeTheModelOfToday() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("agreements", agreements);
        var repository = ModelEngine.engine().getRepositoryService();
        var now = newest();
        old = repository.createDeployment().addClasspathResource("models/contractor-nda-1.bpmn").deploy().getId();
        repository.createDeployment().addDeploymentResourceById(now.getDeploymentId(), resource(now)).deploy();
    }

    private static String resource(ProcessDefinition definition) {
        return ModelEngine.engine().getRepositoryService().getDeploymentResources(definition.getDeploymentId()).stream()
                .filter(one -> one.getName().equals(definition.getResourceName())).findFirst().orElseThrow().getId();
    }

    private static ProcessDefinition newest() {
        return ModelEngine.engine().getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("contractor-nda")
                .latestVersion().singleResult();
    }

    @AfterEach
    void leaveTheEngineAsItWas() {
        ModelEngine.end();
        var repository = ModelEngine.engine().getRepositoryService();
        repository.deleteDeployment(newest().getDeploymentId(), true);
        repository.deleteDeployment(old, true);
    }

    @Test
    void itsLastDayIsToldWhileItIsRenewedAndNothingElseChanges() {
        var runtime = ModelEngine.engine().getRuntimeService();
        var first = ModelEngine.engine().getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("contractor-nda")
                .versionTag("1").singleResult();
        var nda = FacilityContext.call(UUID.randomUUID(), null, () -> runtime.createProcessInstanceById(first.getId()).businessKey("agreement-1")
                .setVariables(Map.of("agreementId", "agreement-1", "departmentId", "department-1", "subjectType", "agreement", "subjectId", "agreement-1"))
                .startBeforeActivity("run-the-term").execute());
        ModelEngine.fire("expiry-nears");
        assertThat(ModelEngine.timers("sixty-days-left")).isEqualTo(1);

        var moving = new LifecycleTo2(ModelEngine.engine().getRepositoryService(), runtime, Mockito.mock(Ledger.class),
                Mockito.mock(PlatformTransactionManager.class));
        assertThat(moving.moveAll()).isEqualTo(new LifecycleTo2.Result(1, List.of()));

        assertThat(ModelEngine.timers("sixty-days-left")).isZero();
        assertThat(ModelEngine.timers("expired-undecided")).isEqualTo(1);
        assertThat(ModelEngine.dueDateOf("end-draws-nearer")).isEqualTo(Date.from(Instant.parse("2027-10-01T00:00:00Z")));
        ModelEngine.engine().getTaskService().complete(ModelEngine.task(nda, "renew-or-end").getId(), Map.of("afterTerm", "renew"));
        ModelEngine.fire("end-draws-nearer");
        assertThat(agreements.done).endsWith("renewal opened", "expiry told");
    }
}

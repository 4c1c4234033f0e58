package org.kitei.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.WorkProcess;
import org.springframework.stereotype.Component;

/** The life of a work on the engine. */
@Component
class WorksOnEngine implements WorkProcess {

    private static final String MODEL = "maintenance-verification";
    private static final String TABLE = "maintenance-preconditions";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Pictures pictures;

    WorksOnEngine(RuntimeService runtime, RepositoryService repository, Pictures pictures) {
        this.runtime = runtime;
        this.repository = repository;
        this.pictures = pictures;
    }

    @Override
    public void applied(UUID workId, Subject subject, boolean emergency) {
        runtime.startProcessInstanceByKey(MODEL, workId.toString(), Map.of("workId", workId.toString(), "emergency", emergency,
                "subjectType", subject.type(), "subjectId", subject.id()));
    }

    @Override
    public void withdrawn(UUID workId) {
        send("work-withdrawn", workId);
    }

    @Override
    public void calledOff(UUID workId) {
        send("work-called-off", workId);
    }

    /** Nothing waits for it while the account is being closed: the model looks at the work behind that. */
    @Override
    public void refusedAfterwards(UUID workId) {
        try {
            message("approval-refused", workId).correlateAll();
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "work " + workId);
        }
    }

    @Override
    public int tableVersion() {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(TABLE).withoutTenantId().latestVersion()
                .singleResult().getVersion();
    }

    @Override
    public List<Position> positions(UUID workId) {
        return pictures.positions(shown(workId), Position::new);
    }

    @Override
    public Optional<byte[]> diagram(UUID workId, String model) {
        return pictures.model(shown(workId), model);
    }

    private Stream<HistoricProcessInstance> shown(UUID workId) {
        return pictures.instances(workId).stream()
                .sorted(Comparator.comparing(instance -> !instance.getProcessDefinitionKey().equals(MODEL)));
    }

    private void send(String message, UUID workId) {
        try {
            message(message, workId).correlate();
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "work " + workId);
        }
    }

    private MessageCorrelationBuilder message(String name, UUID workId) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(workId.toString())
                .tenantId(FacilityContext.requiredFacility().toString());
    }
}

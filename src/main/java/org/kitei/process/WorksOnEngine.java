package org.kitei.process;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
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
    private final HistoryService history;

    WorksOnEngine(RuntimeService runtime, RepositoryService repository, HistoryService history) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
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
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(workId.toString())
                .tenantIdIn(FacilityContext.requiredFacility().toString()).orderByProcessInstanceStartTime().asc().list().stream()
                .sorted(Comparator.comparing(instance -> !instance.getProcessDefinitionKey().equals(MODEL))).map(this::position).toList();
    }

    private Position position(HistoricProcessInstance instance) {
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().forEach(activity ->
                (activity.getEndTime() == null ? active : done).add(activity.getActivityId()));
        done.removeAll(active);
        return new Position(instance.getProcessDefinitionKey(), Set.copyOf(done), Set.copyOf(active));
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

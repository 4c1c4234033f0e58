package org.kitei.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.kitei.facility.FacilityContext;
import org.kitei.regulation.RegulationProcess;
import org.springframework.stereotype.Component;

/** The life of a case on the engine. */
@Component
class LifecycleOnEngine implements RegulationProcess {

    private static final String LIFECYCLE = "regulation-lifecycle";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final LifecycleTo2 to2;

    LifecycleOnEngine(RuntimeService runtime, TaskService tasks, HistoryService history, LifecycleTo2 to2) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.to2 = to2;
    }

    @Override
    public void opened(UUID caseId, UUID drafterId, boolean hasCommittee) {
        runtime.startProcessInstanceByKey(LIFECYCLE, caseId.toString(), Map.of(
                "caseId", caseId.toString(), "drafterId", drafterId.toString(), "hasCommittee", hasCommittee));
    }

    @Override
    public void withdrawn(UUID caseId) {
        send("withdrawn", caseId);
    }

    @Override
    public void pulledBack(UUID caseId) {
        send("pulled-back", caseId);
    }

    @Override
    public void dateAsked(UUID caseId) {
        to2.move(caseId);
        send("date-changed", caseId);
    }

    @Override
    public void handedOver(UUID caseId, UUID drafterId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString(), LIFECYCLE)
                .tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                .forEach(instance -> runtime.setVariable(instance.getId(), "drafterId", drafterId.toString()));
        tasks.createTaskQuery().processInstanceBusinessKey(caseId.toString()).taskDefinitionKey("draft-text")
                .tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                .forEach(task -> tasks.setAssignee(task.getId(), drafterId.toString()));
    }

    private void send(String message, UUID caseId) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseId.toString())
                    .tenantId(FacilityContext.requiredFacility().toString()).correlate();
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "case " + caseId);
        }
    }

    @Override
    public List<Position> positions(UUID caseId) {
        var positions = new ArrayList<Position>();
        var instances = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId.toString())
                .tenantIdIn(FacilityContext.requiredFacility().toString())
                .orderByProcessInstanceStartTime().asc().list();
        var models = new HashSet<String>();
        instances.stream().filter(instance -> instance.getProcessDefinitionKey().equals(LIFECYCLE)).findFirst()
                .ifPresent(lifecycle -> positions.add(position(lifecycle)));
        models.add(LIFECYCLE);
        for (int i = instances.size() - 1; i >= 0; i--) {
            if (models.add(instances.get(i).getProcessDefinitionKey())) {
                positions.add(position(instances.get(i)));
            }
        }
        return positions;
    }

    private Position position(HistoricProcessInstance instance) {
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().forEach(activity ->
                (activity.getEndTime() == null ? active : done).add(activity.getActivityId()));
        done.removeAll(active);
        return new Position(instance.getProcessDefinitionKey(), Set.copyOf(done), Set.copyOf(active));
    }
}

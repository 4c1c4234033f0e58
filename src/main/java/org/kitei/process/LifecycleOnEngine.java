package org.kitei.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.kitei.facility.FacilityContext;
import org.kitei.regulation.RegulationProcess;
import org.springframework.stereotype.Component;

/** The life of a case on the engine. */
@Component
class LifecycleOnEngine implements RegulationProcess {

    private static final String LIFECYCLE = "regulation-lifecycle";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Pictures pictures;
    private final LifecycleTo2 to2;

    LifecycleOnEngine(RuntimeService runtime, TaskService tasks, Pictures pictures, LifecycleTo2 to2) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.pictures = pictures;
        this.to2 = to2;
    }

    @Override
    public void opened(UUID caseId, UUID drafterId, boolean hasCommittee) {
        runtime.startProcessInstanceByKey(LIFECYCLE, caseId.toString(), Map.of(
                "caseId", caseId.toString(), "drafterId", drafterId.toString(), "hasCommittee", hasCommittee));
    }

    @Override
    public void withdrawn(UUID caseId) {
        try {
            nobodyHasBrokenTheTie(caseId);
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "case " + caseId);
        }
        send("withdrawn", caseId);
    }

    /** Rounds on older models read the answer to their tie when they are cancelled, too: what they read is that there is none. */
    private void nobodyHasBrokenTheTie(UUID caseId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId.toString(), "committee-review")
                .tenantIdIn(FacilityContext.requiredFacility().toString()).activityIdIn("break-tie").list().stream()
                .map(ProcessInstance::getId).filter(round -> !runtime.getVariables(round).containsKey("tieBreak"))
                .forEach(round -> runtime.setVariable(round, "tieBreak", null));
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
        return pictures.positions(shown(caseId), Position::new);
    }

    @Override
    public Optional<byte[]> diagram(UUID caseId, String model) {
        return pictures.model(shown(caseId), model);
    }

    /** The lifecycle, then the youngest of each other model. */
    private Stream<HistoricProcessInstance> shown(UUID caseId) {
        var instances = new ArrayList<>(pictures.instances(caseId));
        var lifecycle = instances.stream().filter(instance -> instance.getProcessDefinitionKey().equals(LIFECYCLE)).findFirst();
        Collections.reverse(instances);
        var models = new HashSet<>(Set.of(LIFECYCLE));
        return Stream.concat(lifecycle.stream(), instances.stream().filter(instance -> models.add(instance.getProcessDefinitionKey())));
    }
}

package org.kitei.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/** The processes of a record as pictures: where each is, drawn on the version of the model that it runs on. */
@Component
class Pictures {

    /**
     * @param done   ids of the steps passed
     * @param active ids of the steps that wait now
     */
    record Steps(Set<String> done, Set<String> active) {
    }

    private final HistoryService history;
    private final RepositoryService repository;

    Pictures(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** Of the record with this id, the oldest first. */
    List<HistoricProcessInstance> instances(UUID record) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(record.toString())
                .tenantIdIn(FacilityContext.requiredFacility().toString()).orderByProcessInstanceStartTime().asc().list();
    }

    Steps steps(HistoricProcessInstance instance) {
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().forEach(activity ->
                (activity.getEndTime() == null ? active : done).add(activity.getActivityId()));
        done.removeAll(active);
        return new Steps(Set.copyOf(done), Set.copyOf(active));
    }

    byte[] model(HistoricProcessInstance instance) {
        try (var xml = repository.getProcessModel(instance.getProcessDefinitionId())) {
            return xml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

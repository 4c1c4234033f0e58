package org.kitei.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/** The processes of a record as pictures: where each is, drawn on the version of the model that it runs on. */
@Component
class Pictures {

    /** A position as a port has it: the model's name, ids of the steps passed, ids of those that wait now. */
    interface Position<P> {

        P of(String model, Set<String> done, Set<String> active);
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

    <P> List<P> positions(Stream<HistoricProcessInstance> shown, Position<P> position) {
        return shown.map(instance -> position(instance, position)).toList();
    }

    private <P> P position(HistoricProcessInstance instance, Position<P> position) {
        var done = new HashSet<String>();
        var active = new HashSet<String>();
        history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().forEach(activity ->
                (activity.getEndTime() == null ? active : done).add(activity.getActivityId()));
        done.removeAll(active);
        return position.of(instance.getProcessDefinitionKey(), Set.copyOf(done), Set.copyOf(active));
    }

    /** The BPMN file of the first that is of the model. */
    Optional<byte[]> model(Stream<HistoricProcessInstance> shown, String model) {
        return shown.filter(instance -> instance.getProcessDefinitionKey().equals(model)).findFirst().map(this::file);
    }

    private byte[] file(HistoricProcessInstance instance) {
        try (var xml = repository.getProcessModel(instance.getProcessDefinitionId())) {
            return xml.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

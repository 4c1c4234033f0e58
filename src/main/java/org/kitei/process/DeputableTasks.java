package org.kitei.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.kitei.facility.DeputableAct;
import org.kitei.facility.DeputableActs;
import org.kitei.facility.Role;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Reads from the models which user tasks a deputy may do: those that wait for a role. The property {@code deputy} with the
 * value {@code never} takes one out; what is given to a person by name is theirs alone. Where a verb names the role, the
 * property {@code roles} has those it chooses from.
 */
@Component
class DeputableTasks implements DeputableActs {

    private final SingletonSupplier<List<DeputableAct>> acts;

    /** The models are read when somebody first asks, which the start need not wait for. */
    DeputableTasks(ResourcePatternResolver resources) {
        acts = SingletonSupplier.of(() -> read(resources));
    }

    @Override
    public List<DeputableAct> all() {
        return acts.obtain();
    }

    private static List<DeputableAct> read(ResourcePatternResolver resources) {
        var found = new LinkedHashMap<String, DeputableAct>();
        models(resources).flatMap(DeputableTasks::userTasks)
                .filter(task -> task.getCamundaAssignee() == null && !task.getCamundaCandidateGroupsList().isEmpty())
                .filter(task -> !properties(task).anyMatch(one ->
                        "deputy".equals(one.getCamundaName()) && "never".equals(one.getCamundaValue())))
                .forEach(task -> found.put(task.getId(), new DeputableAct(task.getId(), roles(task))));
        return List.copyOf(found.values());
    }

    private static Stream<Resource> models(ResourcePatternResolver resources) {
        try {
            return Arrays.stream(resources.getResources("classpath*:bpmn/*.bpmn"))
                    .sorted(Comparator.comparing(Resource::getFilename, Comparator.reverseOrder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<UserTask> userTasks(Resource model) {
        try (var xml = model.getInputStream()) {
            return new ArrayList<>(Bpmn.readModelFromStream(xml).getModelElementsByType(UserTask.class)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<CamundaProperty> properties(UserTask task) {
        var extensions = task.getExtensionElements();
        return extensions == null ? Stream.empty()
                : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream());
    }

    private static Set<Role> roles(UserTask task) {
        var groups = task.getCamundaCandidateGroups().startsWith("$")
                ? properties(task).filter(one -> "roles".equals(one.getCamundaName())).map(CamundaProperty::getCamundaValue)
                        .findFirst().orElseThrow(() -> new IllegalStateException(task.getId() + " names no roles"))
                : task.getCamundaCandidateGroups();
        return Stream.of(groups.split(",")).map(String::strip).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/**
 * The tests of the models once more, together: when they are done, every flow node of every model has been reached and
 * every sequence flow has been taken. A model without its tests here, or a test taken away, fails.
 */
class ProcessCoverageTest {

    @Nested
    class Lifecycle extends RegulationLifecycleModelTest {
    }

    @Nested
    class Committee extends CommitteeReviewModelTest {
    }

    @Nested
    class Appointing extends AppointmentModelTest {
    }

    @Nested
    class Reviewing extends PeriodicReviewModelTest {
    }

    @Nested
    class MakingKnown extends AcknowledgementModelTest {
    }

    @Nested
    class PassingOn extends SubcontractConsentModelTest {
    }

    @Nested
    class Contracting extends ContractorNdaModelTest {
    }

    @Nested
    class Maintaining extends MaintenanceVerificationModelTest {
    }

    @Nested
    class CheckingIndirectWork extends IndirectWorkCheckModelTest {
    }

    @Nested
    class OpeningAccounts extends MaintenanceAccountModelTest {
    }

    @Nested
    class AccountsThatFailed extends AccountIncidentModelTest {
    }

    @BeforeAll
    static void begin() {
        ModelEngine.forgetWhatWasPassed();
    }

    @AfterAll
    static void nothingIsLeftUntried() {
        var untried = new TreeSet<String>();
        for (var model : ModelEngine.engine().getRepositoryService().createProcessDefinitionQuery().list()) {
            var bpmn = ModelEngine.engine().getRepositoryService().getBpmnModelInstance(model.getId());
            var reached = reached(model);
            bpmn.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId)
                    .filter(node -> !reached.contains(node)).forEach(node -> untried.add(model.getKey() + ": " + node));
            bpmn.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> !ModelEngine.FLOWS.taken(model.getId(), flow.getId()) && !isTakenByItsEvent(flow, reached))
                    .forEach(flow -> untried.add(model.getKey() + ": → " + flow.getId()));
        }
        assertThat(untried).as("what no test of a model reaches").isEmpty();
    }

    private static Set<String> reached(ProcessDefinition model) {
        return ModelEngine.engine().getHistoryService().createHistoricActivityInstanceQuery()
                .processDefinitionId(model.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    }

    /** Behind an event-based gateway the engine takes no flow: it goes on at the event that came first. */
    private static boolean isTakenByItsEvent(SequenceFlow flow, Set<String> reached) {
        return flow.getSource() instanceof EventBasedGateway && reached.contains(flow.getTarget().getId());
    }
}

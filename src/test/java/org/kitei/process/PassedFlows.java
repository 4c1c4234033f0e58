package org.kitei.process;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which sequence flows are taken; the engine's history keeps the flow nodes only. */
final class PassedFlows extends AbstractBpmnParseListener {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** Whether the flow of this process definition was taken. */
    boolean taken(String definitionId, String flow) {
        return taken.contains(definitionId + " " + flow);
    }

    void forget() {
        taken.clear();
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        flow.addExecutionListener(
                execution -> taken.add(execution.getProcessDefinitionId() + " " + flow.getId()));
    }
}

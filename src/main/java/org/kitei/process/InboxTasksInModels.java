package org.kitei.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.kitei.inbox.Inbox;
import org.springframework.beans.factory.ObjectProvider;

/** Makes every user task of every model report to the inbox. */
class InboxTasksInModels extends AbstractBpmnParseListener {

    private static final String SIGNATURE = "signature";

    private final ObjectProvider<Inbox> inbox;

    InboxTasksInModels(ObjectProvider<Inbox> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var meaning = extensionProperties(userTask).get(SIGNATURE);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> inbox.getObject().opened(EngineTask.of(task, meaning)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE,
                task -> inbox.getObject().assigned(task.getId(), EngineTask.assignee(task)));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> inbox.getObject().completed(task.getId()));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> inbox.getObject().cancelled(task.getId()));
    }

    private static Map<String, @Nullable String> extensionProperties(Element userTask) {
        var properties = new java.util.HashMap<String, @Nullable String>();
        var extensions = userTask.element("extensionElements");
        var listed = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (listed != null) {
            listed.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        return properties;
    }
}

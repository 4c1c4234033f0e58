package org.kitei.process;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class TasksOnEngine implements TaskEngine {

    private final TaskService tasks;
    private final ObjectProvider<Inbox> inbox;

    /** @param inbox looked up when needed, because what handles its tasks needs this */
    TasksOnEngine(TaskService tasks, ObjectProvider<Inbox> inbox) {
        this.tasks = tasks;
        this.inbox = inbox;
    }

    /** To the engine it is done like the others: cancelling the last of them would end the case instead of leading it on. */
    @Override
    public void drop(String taskId) {
        inbox.getObject().cancelled(taskId);
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> outcome) {
        try {
            tasks.complete(taskId, outcome);
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "task " + taskId);
        }
    }
}

package org.kitei.process;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.kitei.inbox.TaskEngine;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

@Component
class TasksOnEngine implements TaskEngine {

    private final TaskService tasks;

    TasksOnEngine(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(String taskId, Map<String, Object> outcome) {
        try {
            tasks.complete(taskId, outcome);
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("task " + taskId + " was overtaken by another step of its case", overtaken);
        }
    }
}

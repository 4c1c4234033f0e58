package org.kitei.process;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.kitei.inbox.TaskEngine;
import org.springframework.stereotype.Component;

@Component
class TasksOnEngine implements TaskEngine {

    private final TaskService tasks;

    TasksOnEngine(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void complete(String taskId, Map<String, Object> outcome) {
        tasks.complete(taskId, outcome);
    }
}

package org.kitei.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** The handlers of all user tasks. */
@Component
public class TaskHandlers {

    private final Map<String, TaskHandler> byForm;

    TaskHandlers(List<TaskHandler> handlers) {
        byForm = handlers.stream().collect(Collectors.toMap(TaskHandler::form, Function.identity()));
    }

    TaskHandler of(InboxTask task) {
        var handler = byForm.get(task.form());
        if (handler == null) {
            throw new IllegalStateException("nobody handles the task " + task.form());
        }
        return handler;
    }

    /** The user tasks that can be handled. */
    public Set<String> forms() {
        return byForm.keySet();
    }
}

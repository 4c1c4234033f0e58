package org.kitei.process;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.inbox.NewTask;
import org.kitei.ledger.Subject;

/** A task of the engine in the inbox's words. */
final class EngineTask {

    private EngineTask() {
    }

    static NewTask of(DelegateTask task, @Nullable String signatureMeaning) {
        return new NewTask(task.getId(), task.getTaskDefinitionKey(), subject(task), (String) task.getVariable("roundId"),
                assignee(task), role(task), signatureMeaning, due(task));
    }

    /** A committee's task is about its matter, any other about the case. */
    private static Subject subject(DelegateTask task) {
        return task.hasVariable("matterId")
                ? new Subject((String) task.getVariable("matterType"), task.getVariable("matterId"))
                : new Subject("case", task.getVariable("caseId"));
    }

    static @Nullable UUID assignee(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static @Nullable Role role(DelegateTask task) {
        return task.getCandidates().stream().filter(link -> link.getGroupId() != null)
                .map(link -> Role.valueOf(link.getGroupId())).findFirst().orElse(null);
    }

    private static @Nullable Instant due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }
}

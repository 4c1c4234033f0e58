package org.kitei.process;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.inbox.NewTask;
import org.kitei.ledger.Subject;
import org.kitei.regulation.CaseReading;

/** A task of the engine in the inbox's words. */
final class EngineTask {

    private EngineTask() {
    }

    static NewTask of(DelegateTask task, @Nullable String signatureMeaning) {
        // asked of the execution, because the engine would first read the task's own variables, which nothing sets
        var variables = task.getExecution();
        return new NewTask(task.getId(), task.getTaskDefinitionKey(), subject(variables), (String) variables.getVariable("roundId"),
                assignee(task), role(task), department(task, variables), signatureMeaning, due(task));
    }

    /** A committee's task is about its matter, a process's about what it names as its subject, any other about the case. */
    private static Subject subject(VariableScope variables) {
        if (variables.hasVariable("matterId")) {
            return new Subject((String) variables.getVariable("matterType"), variables.getVariable("matterId"));
        }
        return variables.hasVariable("subjectId")
                ? new Subject((String) variables.getVariable("subjectType"), variables.getVariable("subjectId"))
                : CaseReading.subject(UUID.fromString((String) variables.getVariable("caseId")));
    }

    static @Nullable UUID assignee(DelegateTask task) {
        return task.getAssignee() == null ? null : UUID.fromString(task.getAssignee());
    }

    private static @Nullable Role role(DelegateTask task) {
        return task.getCandidates().stream().filter(link -> link.getGroupId() != null)
                .map(link -> Role.valueOf(link.getGroupId())).findFirst().orElse(null);
    }

    /** A head is asked for the department that the process names. */
    private static @Nullable UUID department(DelegateTask task, VariableScope variables) {
        return role(task) == Role.DEPARTMENT_HEAD && variables.hasVariable("departmentId")
                ? UUID.fromString((String) variables.getVariable("departmentId")) : null;
    }

    private static @Nullable Instant due(DelegateTask task) {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }
}

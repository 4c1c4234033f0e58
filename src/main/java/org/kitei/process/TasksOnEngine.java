package org.kitei.process;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
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
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("task " + taskId + " was overtaken by another step of its case", overtaken);
        } catch (ProcessEngineException failed) {
            throw brokenOff(failed) ? new PessimisticLockingFailureException("task " + taskId + " waited for another step", failed) : failed;
        }
    }

    /** Whether the database broke the transaction off for another's sake: SQL states of class 40, and what PostgreSQL says after. */
    private static boolean brokenOff(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException broken && broken.getSQLState() != null
                        && (broken.getSQLState().startsWith("40") || broken.getSQLState().equals("25P02")));
    }
}

package org.kitei.process;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Tells what the engine could not do because something else came first, in exceptions that pages know. */
final class Overtaken {

    private Overtaken() {
    }

    /** The failure, as one of two that came together where it was; else as it is. */
    static RuntimeException told(ProcessEngineException failed, String what) {
        if (failed instanceof OptimisticLockingException) {
            return new OptimisticLockingFailureException(what + " took another step meanwhile", failed);
        }
        return brokenOff(failed) ? new PessimisticLockingFailureException(what + " waited for another step", failed) : failed;
    }

    /** Whether the database broke the transaction off for another's sake: SQL states of class 40, and what PostgreSQL says after. */
    private static boolean brokenOff(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException broken && broken.getSQLState() != null
                        && (broken.getSQLState().startsWith("40") || broken.getSQLState().equals("25P02")));
    }
}

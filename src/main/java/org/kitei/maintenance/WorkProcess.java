package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.kitei.ledger.Subject;

/** What a work needs of the process engine. */
public interface WorkProcess {

    /** Its life begins: what must hold beforehand is looked at. */
    void applied(UUID workId, Subject subject, boolean emergency);

    /** Whoever applied takes it back before it is approved. */
    void withdrawn(UUID workId);

    /** It is called off before its window opens. */
    void calledOff(UUID workId);

    /** An emergency was not approved afterwards: neither a report nor its verification is waited for any more. */
    void refusedAfterwards(UUID workId);

    /** The version of the decision table {@code maintenance-preconditions} that holds now. */
    int tableVersion();

    /** Where the work is in its diagrams, its own first. */
    List<Position> positions(UUID workId);

    /** The BPMN file that {@link #positions} of this model belong to, in the version on which the work runs; empty where it runs on no such model. */
    Optional<byte[]> diagram(UUID workId, String model);

    /**
     * @param model  the model's name, which is its file's
     * @param done   ids of the steps passed
     * @param active ids of the steps that wait now
     */
    record Position(String model, Set<String> done, Set<String> active) {
    }
}

package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a case needs of the process engine, in business words. */
public interface RegulationProcess {

    /** The case has been opened: its process begins, in the transaction at hand. */
    void opened(UUID caseId, UUID drafterId, boolean hasCommittee);

    /** The drafter withdraws the case: whatever is asked of others is no longer asked. */
    void withdrawn(UUID caseId);

    /** The drafter has the text back: whatever was asked of others is no longer asked. */
    void pulledBack(UUID caseId);

    /** Somebody asks for another date between the decision and the day: the director is asked. */
    void dateAsked(UUID caseId);

    /** Another drafts the case: what is asked of the drafter is asked of them. */
    void handedOver(UUID caseId, UUID drafterId);

    /** Where the case is in its diagrams, the lifecycle first. */
    List<Position> positions(UUID caseId);

    /** The BPMN file that {@link #positions} of this model belong to, in the version on which the case runs; empty where it runs on no such model. */
    Optional<byte[]> diagram(UUID caseId, String model);

    /**
     * @param model  the model's name, which is its file's
     * @param done   ids of the steps passed
     * @param active ids of the steps that wait now
     */
    record Position(String model, Set<String> done, Set<String> active) {
    }
}

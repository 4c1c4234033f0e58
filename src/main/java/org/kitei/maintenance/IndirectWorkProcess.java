package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** The checking of indirect work, as a process. */
public interface IndirectWorkProcess {

    /** From now on it is checked. */
    void entered(UUID workId, Subject subject);

    /** The next check is on another day, or somebody else's: what is awaited is awaited anew. */
    void rearranged(UUID workId);

    /** It is not done here any more: nothing is awaited. */
    void ended(UUID workId);
}

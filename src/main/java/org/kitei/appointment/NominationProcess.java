package org.kitei.appointment;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** What a naming needs of the process engine. */
public interface NominationProcess {

    /** The person is asked to accept. */
    void named(UUID nominationId, Subject subject, UUID personId);

    /** The person is no longer asked. */
    void withdrawn(UUID nominationId);
}

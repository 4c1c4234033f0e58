package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** What accounts need of the process engine. */
public interface AccountProcess {

    /** The work was called off: what is open for it is closed, what is to be opened is not. Nothing happens where nothing waits. */
    void calledOff(UUID workId);

    /** The program could not open or close the account: the system manager is asked to have it reported. */
    void notSwitched(UUID windowId, Subject subject);
}

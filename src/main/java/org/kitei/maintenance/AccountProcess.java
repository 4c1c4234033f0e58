package org.kitei.maintenance;

import java.util.UUID;

/** What accounts need of the process engine. */
public interface AccountProcess {

    /** The work was called off: what is open for it is closed, what is to be opened is not. Nothing happens where nothing waits. */
    void calledOff(UUID workId);
}

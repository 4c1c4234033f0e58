package org.kitei.inbox;

import org.kitei.facility.AlreadyDone;

/** The person is away, and the task waits for the deputy they named. Being back takes it back. */
public final class LeftToDeputy extends AlreadyDone {

    LeftToDeputy() {
        super(null, null, "inbox.closed.with-deputy.title", "inbox.closed.with-deputy");
    }
}

package org.kitei.inbox;

import org.kitei.facility.AlreadyDone;

/** The principal is back: the task is theirs again. Nothing was done with it. */
public final class DeputyshipOver extends AlreadyDone {

    DeputyshipOver() {
        super(null, null, "inbox.closed.principal-back.title", "inbox.closed.principal-back");
    }
}

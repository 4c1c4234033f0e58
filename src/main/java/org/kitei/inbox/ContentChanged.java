package org.kitei.inbox;

import org.kitei.facility.AlreadyDone;

/** What the person was about to sign is no longer what they were shown. Nothing was signed. */
public final class ContentChanged extends AlreadyDone {

    ContentChanged() {
        super(null, null, "inbox.closed.changed.title", "inbox.closed.changed");
    }
}

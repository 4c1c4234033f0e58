package org.kitei.inbox;

/** What the person was about to sign is no longer what they were shown. Nothing was signed. */
public final class ContentChanged extends RuntimeException {

    ContentChanged(InboxTask task) {
        super("the content of task " + task.getId() + " has changed since it was shown");
    }
}

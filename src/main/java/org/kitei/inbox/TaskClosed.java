package org.kitei.inbox;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.PersonRef;

/** The task is no longer open: somebody has completed it, or it is no longer asked. */
public final class TaskClosed extends AlreadyDone {

    TaskClosed(InboxTask task, @Nullable PersonRef by) {
        super(by, task.completedAt().orElse(null),
                task.state() == InboxTask.State.DONE ? "inbox.closed.done" : "inbox.closed.cancelled");
    }
}

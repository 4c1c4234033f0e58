package org.kitei.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.PersonRef;

/** The task is no longer open: somebody has completed it, or it is no longer asked. */
public final class TaskClosed extends AlreadyDone {

    TaskClosed(InboxTask task, @Nullable PersonRef by) {
        this(by, task.state() == InboxTask.State.DONE ? task.completedAt().orElse(null) : null,
                task.state() == InboxTask.State.DONE ? "inbox.closed.done" : "inbox.closed.cancelled");
    }

    private TaskClosed(@Nullable PersonRef by, @Nullable Instant at, String key) {
        super(by, at, key + ".title", key);
    }
}

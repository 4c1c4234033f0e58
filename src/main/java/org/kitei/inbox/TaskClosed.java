package org.kitei.inbox;

/** The task is no longer open: somebody has completed it, or it is no longer asked. A page answers 409 and says which. */
public final class TaskClosed extends RuntimeException {

    private final transient InboxTask task;

    TaskClosed(InboxTask task) {
        super("task " + task.getId() + " is " + task.state());
        this.task = task;
    }

    public InboxTask task() {
        return task;
    }
}

package org.kitei.maintenance;

import java.util.UUID;

import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;

/** A task about a work. */
abstract class WorkTask implements TaskHandler {

    private final WorkBook book;
    private final String form;

    WorkTask(WorkBook book, String form) {
        this.book = book;
        this.form = form;
    }

    @Override
    public String form() {
        return form;
    }

    /** Against whoever takes it back, calls it off or reports at the same moment. */
    @Override
    public void hold(InboxTask task) {
        book.hold(id(task));
    }

    Work get(InboxTask task) {
        return book.get(id(task));
    }

    WorkBook book() {
        return book;
    }

    static UUID id(InboxTask task) {
        return UUID.fromString(task.subject().id());
    }
}

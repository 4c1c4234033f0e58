package org.kitei.contract;

import java.util.UUID;

import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;

/** A task about an agreement. */
abstract class AgreementTask implements TaskHandler {

    private final AgreementBook book;
    private final String form;

    AgreementTask(AgreementBook book, String form) {
        this.book = book;
        this.form = form;
    }

    @Override
    public String form() {
        return form;
    }

    /** Against whoever works on the terms, or signs outside, at the same moment. */
    @Override
    public void hold(InboxTask task) {
        book.hold(id(task));
    }

    Agreement get(InboxTask task) {
        return book.get(id(task));
    }

    AgreementBook book() {
        return book;
    }

    static UUID id(InboxTask task) {
        return UUID.fromString(task.subject().id());
    }
}

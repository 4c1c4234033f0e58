package org.kitei.maintenance;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The system manager has it reported as an incident that an account could not be switched, or says why not. */
@Component
class ReportAccountIncidentTask implements TaskHandler {

    private final WindowBook book;

    ReportAccountIncidentTask(WindowBook book) {
        this.book = book;
    }

    @Override
    public String form() {
        return "report-account-incident";
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        book.record(book.act("maintenance-account-incident", book.get(task.subject().id())).with("incident", answers.text("incident"))
                .with("remark", answers.text("remark")));
        return Map.of();
    }
}

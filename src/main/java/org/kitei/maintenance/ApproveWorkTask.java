package org.kitei.maintenance;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.People;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.form.Answers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A work is approved before it is done. */
@Component
class ApproveWorkTask extends ApprovalTask {

    private final AccountWindows accounts;
    private final WorkReading works;
    private final WorkNews news;

    ApproveWorkTask(WorkBook book, People people, MessageSource messages, AccountWindows accounts, WorkReading works, WorkNews news) {
        super(book, "approve-work", people, messages);
        this.accounts = accounts;
        this.works = works;
        this.news = news;
    }

    /** Whoever approves it now would approve what cannot be done; it may be refused, or wait. */
    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return approves(answers) && works.held(id(task)) ? Map.of("approval", "maintenance.error.held") : super.objections(task, answers);
    }

    @Override
    void approve(Work work, @Nullable UUID attendant) {
        work.approve(attendant);
        recordApproval("maintenance-approved", work, attendant);
        accounts.plan(works.view(work));
        news.tell(news.concerned(work), "maintenance.told.approved", work, news.day(work.plan().from()));
    }

    @Override
    void refuse(Work work, String reason) {
        work.notApprove(reason);
        book().record(book().act("maintenance-not-approved", work).with("reason", reason));
        news.tell(news.applicants(work), "maintenance.told.not-approved", work, reason);
    }
}

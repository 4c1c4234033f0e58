package org.kitei.maintenance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.People;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.kitei.outside.OutsideLinks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An emergency is approved after it has begun; where it is not, nothing of it is accepted, and its account is closed at once. */
@Component
class ApproveAfterwardsTask extends ApprovalTask {

    private final Inbox inbox;
    private final WorkProcess process;
    private final AccountWindows accounts;
    private final NotAccepting notAccepting;
    private final OutsideLinks links;
    private final WorkNews news;

    ApproveAfterwardsTask(WorkBook book, People people, MessageSource messages, Inbox inbox, WorkProcess process, AccountWindows accounts,
            NotAccepting notAccepting, OutsideLinks links, WorkNews news) {
        super(book, "approve-afterwards", people, messages);
        this.inbox = inbox;
        this.process = process;
        this.accounts = accounts;
        this.notAccepting = notAccepting;
        this.links = links;
        this.news = news;
    }

    /** A refusal takes the others away: they are held before the work, as whoever completes them does. */
    @Override
    public void hold(InboxTask task) {
        inbox.holdAbout(task.subject());
        super.hold(task);
    }

    @Override
    void approve(Work work, @Nullable UUID attendant) {
        work.approveAfterwards(attendant);
        recordApproval("maintenance-approved-afterwards", work, attendant);
        news.tell(news.applicants(work), "maintenance.told.approved-afterwards", work);
    }

    @Override
    void refuse(Work work, String reason) {
        work.refuseAfterwards(reason);
        book().record(book().act("maintenance-refused-afterwards", work).with("reason", reason));
        links.revoke(work.id(), ReportPurpose.WORD);
        notAccepting.done(work);
        accounts.callOff(work.id());
        process.refusedAfterwards(work.id());
    }
}

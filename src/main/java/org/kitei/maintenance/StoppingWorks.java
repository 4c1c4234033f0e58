package org.kitei.maintenance;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.kitei.contract.WorkStops;
import org.kitei.inbox.Inbox;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of works whose agreement is suspended or has run out: one that is under way is broken off, its accounts closed at once;
 * one that has not begun is held. A held one begins where the suspension is lifted before its window opens, and is refused otherwise.
 */
@Component
class StoppingWorks {

    private static final Set<WorkState> CONCERNED = EnumSet.of(WorkState.AWAITING_APPROVAL, WorkState.APPROVED, WorkState.UNDER_WAY);
    private static final int LONGEST_REASON = 1000;

    private final WorkRecords records;
    private final WorkBook book;
    private final PreconditionsOfWork preconditions;
    private final AccountWindows accounts;
    private final Inbox inbox;
    private final WorkNews news;
    private final MessageSource messages;

    StoppingWorks(WorkRecords records, WorkBook book, PreconditionsOfWork preconditions, AccountWindows accounts, Inbox inbox, WorkNews news,
            MessageSource messages) {
        this.records = records;
        this.book = book;
        this.preconditions = preconditions;
        this.accounts = accounts;
        this.inbox = inbox;
        this.news = news;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkStops stopped) {
        records.under(stopped.agreements(), CONCERNED).forEach(id -> stop(id, stopped.reason()));
    }

    /** The tasks first, as whoever completes one does. */
    private void stop(UUID id, String because) {
        inbox.holdAbout(WorkBook.subject(id));
        var work = book.hold(id);
        if (!CONCERNED.contains(work.state()) || preconditions.agreementStands(work)) {
            return;
        }
        if (work.state() == WorkState.UNDER_WAY) {
            breakOff(work, reason(because));
        } else {
            book.record(book.act("maintenance-held", work).with("reason", reason(because)));
            news.tell(news.concerned(work), "maintenance.told.held", work, news.day(work.plan().from()));
        }
    }

    private void breakOff(Work work, String reason) {
        work.breakOff(reason);
        book.record(book.act("maintenance-broken-off", work).with("reason", reason));
        news.tell(news.concerned(work), "maintenance.told.agreement-stopped", work, reason);
        accounts.callOff(work.id());
    }

    private String reason(String because) {
        var words = because.isEmpty() ? messages.getMessage("maintenance.stopped.over", null, Locale.JAPANESE)
                : messages.getMessage("maintenance.stopped.suspended", new Object[] {because}, Locale.JAPANESE);
        return words.substring(0, Math.min(LONGEST_REASON, words.length()));
    }
}

package org.kitei.regulation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.springframework.stereotype.Component;

/** When and whom a case's reminders remind. The models only say that there are reminders. */
@Component
class CaseReminders {

    private static final Duration IDLE = Duration.ofDays(7);
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private final Inbox inbox;
    private final CaseNews news;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Clock clock;

    CaseReminders(Inbox inbox, CaseNews news, FacilityDirectory facilities, BusinessDays businessDays, Clock clock) {
        this.inbox = inbox;
        this.news = news;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.clock = clock;
    }

    /** Every seven days, as an ISO 8601 repeating interval. */
    String whileDrafting() {
        return "R/" + IDLE;
    }

    /** Daily in the morning from the day before the due day, as an ISO 8601 repeating interval. */
    String whileUndecided(LocalDate due) {
        var first = due.minusDays(1).atTime(IN_THE_MORNING).atZone(facilities.zone());
        return "R/" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(first) + "/P1D";
    }

    /** Whoever has just worked on the draft is left in peace. */
    void remindDrafter(RevisionCase revision) {
        if (!revision.draftSavedAt().plus(IDLE).isAfter(clock.instant())) {
            news.draftIsIdle(revision);
        }
    }

    /** On the day before, and every business day from the day after. */
    void remindDecision(RevisionCase revision) {
        remind(revision, "decide", "decision");
    }

    /** As {@link #remindDecision}, of the date that somebody asked to change. */
    void remindDateDecision(RevisionCase revision) {
        remind(revision, "decide-date", "date");
    }

    private void remind(RevisionCase revision, String form, String what) {
        inbox.openAbout(CaseSubject.of(revision)).stream().filter(task -> task.form().equals(form)).findFirst()
                .flatMap(InboxTask::dueAt)
                .map(due -> LocalDate.ofInstant(due, facilities.zone()))
                .ifPresent(due -> {
                    var today = facilities.today();
                    if (today.isAfter(due) && businessDays.isBusinessDay(today)) {
                        news.decisionAwaited(revision, form, what + "-overdue", due);
                    } else if (today.isBefore(due)) {
                        news.decisionAwaited(revision, form, what + "-soon", due);
                    }
                });
    }
}

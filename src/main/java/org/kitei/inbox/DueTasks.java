package org.kitei.inbox;

import java.time.LocalDate;
import java.util.List;

import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.kitei.facility.FacilityDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the person at work, in the calendar on its last day in time. */
@Component
class DueTasks implements CalendarDates {

    private static final int MOST = 300;

    private final WaitingTasks waiting;
    private final ClaimsNow claims;
    private final FacilityDirectory facilities;

    DueTasks(WaitingTasks waiting, ClaimsNow claims, FacilityDirectory facilities) {
        this.waiting = waiting;
        this.claims = claims;
        this.facilities = facilities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        var start = new Inbox.Position(first.atStartOfDay(facilities.zone()).toInstant(), "");
        var end = last.plusDays(1).atStartOfDay(facilities.zone()).toInstant();
        return waiting.find(claims.get(), start, MOST).stream().filter(task -> task.sortedBy().isBefore(end))
                .map(task -> new CalendarDate(LocalDate.ofInstant(task.sortedBy(), facilities.zone()), "inbox.act." + task.form(),
                        task.title(), "/tasks/" + task.getId())).toList();
    }
}

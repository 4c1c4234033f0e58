package org.kitei.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.kitei.facility.CalendarWords;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Component;

/** Tasks as lists show them to the person at work. */
@Component
public class TaskLines {

    private final ClaimsNow claims;
    private final List<AlsoWaiting> alsoWaiting;
    private final People people;
    private final CalendarWords calendar;
    private final Clock clock;

    TaskLines(ClaimsNow claims, List<AlsoWaiting> alsoWaiting, People people, CalendarWords calendar, Clock clock) {
        this.claims = claims;
        this.alsoWaiting = alsoWaiting;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    public List<TaskLine> of(List<InboxTask> tasks, Locale locale) {
        var mine = claims.get();
        return tasks.stream().map(task -> line(task, mine, locale)).toList();
    }

    public TaskLine of(InboxTask task, Locale locale) {
        return line(task, claims.get(), locale);
    }

    /** What waits for the person besides their tasks. */
    public List<AlsoWaiting.Line> also(Locale locale) {
        return alsoWaiting.stream().flatMap(one -> one.ofPersonAtWork(locale).stream()).toList();
    }

    private TaskLine line(InboxTask task, Claims mine, Locale locale) {
        return new TaskLine(task.getId(), task.form(), task.title(),
                task.dueAt().map(due -> calendar.due(due, locale)).orElse(null), task.overdue(clock.instant()),
                task.signatureMeaning().isPresent(), task.assignee().isPresent() ? null : task.candidateRole().orElse(null),
                mine.principal(task).flatMap(people::find).map(PersonRef::name).orElse(null));
    }
}

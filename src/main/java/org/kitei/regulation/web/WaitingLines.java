package org.kitei.regulation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.InboxTask;
import org.springframework.stereotype.Component;

/** Who is awaited, by name and role, until when. */
@Component
class WaitingLines {

    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final Clock clock;

    WaitingLines(People people, Appointments appointments, FacilityDirectory facilities, CalendarWords calendar, Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.facilities = facilities;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param names of the person, or of everyone who holds the role; empty where nobody does
     * @param mine  whether the reader may do it
     */
    record Line(String taskId, String form, String names, @Nullable Role role, @Nullable String due, boolean overdue, boolean mine) {
    }

    List<Line> of(List<InboxTask> tasks, Locale locale) {
        var now = clock.instant();
        return tasks.stream().map(task -> line(task, now, locale)).toList();
    }

    private Line line(InboxTask task, Instant now, Locale locale) {
        var awaited = task.assignee().map(person -> people.find(person).stream().toList())
                .orElseGet(() -> task.candidateRole().map(role -> appointments.holders(role, facilities.today())).orElseGet(List::of));
        return new Line(task.getId(), task.form(), awaited.stream().map(PersonRef::name).collect(Collectors.joining("、")),
                task.assignee().isPresent() ? null : task.candidateRole().orElse(null),
                task.dueAt().map(due -> calendar.due(due, locale)).orElse(null), task.overdue(now),
                awaited.stream().anyMatch(person -> person.id().equals(FacilityContext.requiredPerson())));
    }
}

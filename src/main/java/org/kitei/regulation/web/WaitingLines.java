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
import org.kitei.facility.Role;
import org.kitei.inbox.Bearer;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who is awaited, by name and role, until when. */
@Component
class WaitingLines {

    private final Bearers bearers;
    private final Appointments appointments;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final Clock clock;

    WaitingLines(Bearers bearers, Appointments appointments, CalendarWords calendar, MessageSource messages, Clock clock) {
        this.bearers = bearers;
        this.appointments = appointments;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param names of the person, or of everyone who holds the role; empty where nobody does
     * @param mine  whether the reader may do it
     * @param mend  the names of those who can appoint somebody; empty where somebody holds the role
     */
    record Line(String taskId, String form, String names, @Nullable Role role, @Nullable String due, boolean overdue, boolean mine, String mend) {
    }

    List<Line> of(List<InboxTask> tasks, Locale locale) {
        var now = clock.instant();
        return tasks.stream().map(task -> line(task, now, locale)).toList();
    }

    private Line line(InboxTask task, Instant now, Locale locale) {
        var bearers = this.bearers.of(task);
        return new Line(task.getId(), task.form(), bearers.stream().map(bearer -> name(bearer, locale)).collect(Collectors.joining("、")),
                task.assignee().isPresent() ? null : task.candidateRole().orElse(null),
                task.dueAt().map(due -> calendar.due(due, locale)).orElse(null), task.overdue(now),
                bearers.stream().anyMatch(bearer -> bearer.person().id().equals(FacilityContext.requiredPerson())),
                bearers.isEmpty() ? String.join("、", appointments.namesOf(Role.DIRECTOR)) : "");
    }

    /** A deputy with whom they stand in for; somebody away without a deputy is told to be. */
    private String name(Bearer bearer, Locale locale) {
        var name = bearer.person().name();
        return bearer.principal().map(principal -> word("regulation.case.deputy", locale, name, principal.name()))
                .orElseGet(() -> bearer.away() ? word("regulation.case.away", locale, name) : name);
    }

    private String word(String key, Locale locale, Object... names) {
        return messages.getMessage(key, names, locale);
    }
}

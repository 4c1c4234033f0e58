package org.kitei.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.Settled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells those who may do a task now, the deputies of those who are away among them, that it waits for them, still does, and no longer
 * does; and the director where it waits for a role that nobody holds.
 */
@Component
class Asking {

    private final Bearers bearers;
    private final SubjectViews subjects;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    Asking(Bearers bearers, SubjectViews subjects, Appointments appointments, FacilityDirectory facilities, ApplicationEventPublisher events) {
        this.bearers = bearers;
        this.subjects = subjects;
        this.appointments = appointments;
        this.facilities = facilities;
        this.events = events;
    }

    void opened(InboxTask task) {
        announce(task, "inbox.told.asked");
    }

    /** Somebody else is to do it now, or everyone who holds its role. */
    void reassigned(InboxTask task) {
        announce(task, "inbox.told.reassigned");
    }

    /** @param since the day from which it has waited */
    void stillWaiting(InboxTask task, LocalDate since, boolean directorsToo) {
        var asked = asked(task);
        if (asked.isEmpty()) {
            nobody(task);
            return;
        }
        events.publishEvent(new Announcement(asked, "inbox.told.still-waiting", List.of(task.title(), act(task), since.toString()), address(task)));
        var directors = directors();
        directors.removeAll(asked);
        if (directorsToo && !directors.isEmpty()) {
            tell(directors, "inbox.told.at-a-standstill", task, since.toString(), names(task));
        }
    }

    void closed(InboxTask task) {
        events.publishEvent(new Settled(address(task)));
    }

    private void announce(InboxTask task, String key) {
        var asked = asked(task);
        if (asked.isEmpty()) {
            nobody(task);
        } else {
            var told = new Announcement(asked, key, List.of(task.title(), act(task)), address(task));
            events.publishEvent(task.dueAt().map(due -> told.due(LocalDate.ofInstant(due, facilities.zone()))).orElse(told));
        }
    }

    private void nobody(InboxTask task) {
        task.candidateRole().ifPresent(role -> tell(directors(), "inbox.told.nobody", task, "#role." + role));
    }

    /** At the page of what the task is about, since the task is not theirs. */
    private void tell(Set<UUID> people, String key, InboxTask task, String... more) {
        var words = Stream.concat(Stream.of(task.title(), act(task)), Stream.of(more)).toList();
        events.publishEvent(new Announcement(people, key, words, subjects.of(task.subject()).address(task.subject().id())));
    }

    private Set<UUID> directors() {
        return appointments.holders(Role.DIRECTOR, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    private String names(InboxTask task) {
        return bearers.of(task).stream().map(bearer -> bearer.person().name()).distinct().collect(Collectors.joining("、"));
    }

    private static String act(InboxTask task) {
        return "#inbox.act." + task.form();
    }

    private Set<UUID> asked(InboxTask task) {
        return task.assignee().map(Set::of).orElseGet(
                () -> bearers.of(task).stream().map(bearer -> bearer.person().id()).collect(Collectors.toSet()));
    }

    private static String address(InboxTask task) {
        return "/tasks/" + task.getId();
    }
}

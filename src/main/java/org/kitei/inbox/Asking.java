package org.kitei.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Announcement;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Settled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who may do a task now, the deputies of those who are away among them, that it waits for them, and that it no longer does. */
@Component
class Asking {

    private final Bearers bearers;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    Asking(Bearers bearers, FacilityDirectory facilities, ApplicationEventPublisher events) {
        this.bearers = bearers;
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

    void closed(InboxTask task) {
        events.publishEvent(new Settled(address(task)));
    }

    private void announce(InboxTask task, String key) {
        var asked = asked(task);
        if (!asked.isEmpty()) {
            var told = new Announcement(asked, key, List.of(task.title(), "#inbox.act." + task.form()), address(task));
            events.publishEvent(task.dueAt().map(due -> told.due(LocalDate.ofInstant(due, facilities.zone()))).orElse(told));
        }
    }

    private Set<UUID> asked(InboxTask task) {
        return task.assignee().map(Set::of).orElseGet(
                () -> bearers.of(task).stream().map(bearer -> bearer.person().id()).collect(Collectors.toSet()));
    }

    private static String address(InboxTask task) {
        return "/tasks/" + task.getId();
    }
}

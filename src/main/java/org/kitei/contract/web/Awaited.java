package org.kitei.contract.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.FacilityContext;
import org.kitei.inbox.Bearers;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.TaskLine;
import org.kitei.inbox.TaskLines;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;

/** Who is awaited about an agreement. */
@Component
class Awaited {

    private final Inbox inbox;
    private final Bearers bearers;
    private final TaskLines lines;

    Awaited(Inbox inbox, Bearers bearers, TaskLines lines) {
        this.inbox = inbox;
        this.bearers = bearers;
        this.lines = lines;
    }

    /**
     * @param names of those who may do it; empty where nobody holds the role
     * @param mine  whether the reader may
     */
    record Line(TaskLine task, String names, boolean mine) {
    }

    List<Line> about(UUID agreement, Locale locale) {
        return inbox.openAbout(new Subject("agreement", agreement)).stream().map(task -> {
            var people = bearers.of(task).stream().map(bearer -> bearer.person()).toList();
            return new Line(lines.of(task, locale), people.stream().map(person -> person.name()).collect(Collectors.joining("、")),
                    people.stream().anyMatch(person -> person.id().equals(FacilityContext.requiredPerson())));
        }).toList();
    }
}

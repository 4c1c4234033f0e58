package org.kitei.committee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.inbox.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notes down who rules in which role. */
@Component
class Rulings {

    private final People people;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Clock clock;

    Rulings(People people, Appointments appointments, FacilityDirectory facilities, MessageSource messages, Clock clock) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    /** @throws org.kitei.facility.NotAllowed where the person at work has an interest in the matter */
    Ruling of(Ruling.Kind kind, InboxTask task, Round round, @Nullable LocalDate until, String reason) {
        var person = FacilityContext.requiredPerson();
        Seating.requireNoInterest(round, person);
        var role = role(task);
        return new Ruling(kind, role == asked(task) ? name(person) : people.get(person).name(), role, now(), until, reason);
    }

    /** As what the person at work presides: a vice-chair does so also where they stand in for the chair. */
    Role role(InboxTask task) {
        return FacilityContext.onBehalfOf().isPresent() && appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today())
                .contains(Role.VICE_CHAIR) ? Role.VICE_CHAIR : asked(task);
    }

    private static Role asked(InboxTask task) {
        return task.candidateRole().orElse(Role.COMMITTEE_CHAIR);
    }

    private String name(UUID person) {
        var name = people.get(person).name();
        return FacilityContext.onBehalfOf().map(principal -> messages.getMessage("committee.ruling.by-deputy",
                new Object[] {name, people.get(principal).name()}, Locale.JAPANESE)).orElse(name);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

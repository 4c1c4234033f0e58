package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people of a work. Its title and its number stand in every sentence as the first two words to fill in. */
@Component
class WorkNews {

    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    WorkNews(Appointments appointments, FacilityDirectory facilities, ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.events = events;
    }

    Set<UUID> holders(Role... roles) {
        return Arrays.stream(roles).flatMap(role -> appointments.holders(role, facilities.today()).stream()).map(PersonRef::id)
                .collect(Collectors.toSet());
    }

    /** Whoever applied, whoever goes along, and those whose work maintenance is. */
    Set<UUID> concerned(Work work) {
        var concerned = new HashSet<>(holders(Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.CONTRACT_MANAGER));
        add(work.appliedBy(), concerned);
        add(work.attendantId(), concerned);
        return concerned;
    }

    /** Whoever applied and, for the contractor, the contract managers. */
    Set<UUID> applicants(Work work) {
        var applicants = new HashSet<>(holders(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER));
        add(work.appliedBy(), applicants);
        return applicants;
    }

    private static void add(@Nullable UUID person, Set<UUID> to) {
        if (person != null) {
            to.add(person);
        }
    }

    /** @param more in words; the key of a message, with {@code #} before it, for one that each reads in their own language */
    void tell(Set<UUID> to, String key, Work work, Object... more) {
        if (to.isEmpty()) {
            return;
        }
        var words = new ArrayList<>(List.of(named(work.plan().title(), work.emergency()), work.number()));
        for (var one : more) {
            words.add(one.toString());
        }
        events.publishEvent(new Announcement(to, key, words, "/maintenance/" + work.id()));
    }

    /** That it is an emergency stands in front, in the reader's language. */
    static String named(String title, boolean emergency) {
        return emergency ? "#maintenance.emergency.titled|" + title : title;
    }

    void publish(WorkNotAccepted happened) {
        events.publishEvent(happened);
    }

    String day(java.time.Instant moment) {
        return facilities.dayOf(moment).toString();
    }
}

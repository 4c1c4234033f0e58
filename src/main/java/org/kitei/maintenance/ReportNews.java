package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people of reports and verdicts. Number and title of the work stand in every sentence as the first two words to fill in. */
@Component
class ReportNews {

    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    ReportNews(Appointments appointments, FacilityDirectory facilities, MessageSource messages, ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.messages = messages;
        this.events = events;
    }

    /** Those who see to it that the contractor reports. */
    Set<UUID> managers() {
        return holders(Role.OPERATIONS_MANAGER, Role.CONTRACT_MANAGER);
    }

    Set<UUID> holders(Role... roles) {
        var people = new HashSet<UUID>();
        for (var role : roles) {
            people.addAll(appointments.holders(role, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet()));
        }
        return people;
    }

    /** In Japanese, as letters are. */
    String say(String key, String word) {
        return messages.getMessage(key, new Object[] {word}, Locale.JAPANESE);
    }

    void tell(Set<UUID> to, String key, Work work, Object... more) {
        if (to.isEmpty()) {
            return;
        }
        var words = new ArrayList<>(List.of(work.number(), work.plan().title()));
        for (var one : more) {
            words.add(one.toString());
        }
        events.publishEvent(new Announcement(to, key, words, "/maintenance/" + work.id()));
    }
}

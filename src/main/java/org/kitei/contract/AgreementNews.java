package org.kitei.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people of an agreement. Its title and the contractor's name stand in every sentence as the first two words to fill in. */
@Component
class AgreementNews {

    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final ContractorRecords contractors;
    private final ApplicationEventPublisher events;

    AgreementNews(Appointments appointments, FacilityDirectory facilities, ContractorRecords contractors,
            ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.facilities = facilities;
        this.contractors = contractors;
        this.events = events;
    }

    Set<UUID> managers() {
        return holders(Role.CONTRACT_MANAGER);
    }

    Set<UUID> holders(Role role) {
        return appointments.holders(role, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    /** The heads of the department concerned. */
    Set<UUID> heads(UUID departmentId) {
        return appointments.headsOf(departmentId, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    Set<UUID> managersAndHeads(Agreement agreement) {
        var both = new HashSet<>(managers());
        both.addAll(heads(agreement.terms().departmentId()));
        return both;
    }

    /** @param more in words, days as they are; the key of a message, with {@code #} before it, for one that each reads in their own language */
    void tell(Set<UUID> to, String key, Agreement agreement, Object... more) {
        if (to.isEmpty()) {
            return;
        }
        var words = new ArrayList<>(List.of(agreement.terms().title(), contractorName(agreement)));
        for (var one : more) {
            words.add(one.toString());
        }
        events.publishEvent(new Announcement(to, key, words, "/contracts/" + agreement.id()));
    }

    String contractorName(Agreement agreement) {
        return contractors.findById(agreement.contractorId()).map(one -> one.details().name()).orElse("");
    }
}

package org.kitei.regulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Roles without which a submitted case would stand still. */
@Component
class Vacancies {

    private static final Set<Role> ASKED = EnumSet.of(Role.DIRECTOR, Role.SECRETARY, Role.COMMITTEE_CHAIR, Role.VICE_CHAIR,
            Role.COMMITTEE_MEMBER);

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Vacancies(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** Key of the message that names the role nobody holds today, and behind a tab who can mend it. */
    Optional<String> before(RevisionCase revision) {
        var holders = appointments.holders(ASKED, facilities.today());
        if (isVacant(Role.DIRECTOR, holders)) {
            return Optional.of(told("regulation.error.no-director", Role.ADMINISTRATOR));
        }
        if (!revision.committee()) {
            return Optional.empty();
        }
        if (isVacant(Role.SECRETARY, holders)) {
            return Optional.of(told("regulation.error.no-secretary", Role.DIRECTOR));
        }
        if (isVacant(Role.COMMITTEE_CHAIR, holders)) {
            return Optional.of(told("regulation.error.no-chair", Role.DIRECTOR));
        }
        return nobodyVotes(holders) ? Optional.of(told("regulation.error.no-members", Role.DIRECTOR)) : Optional.empty();
    }

    private String told(String key, Role mends) {
        return key + "\t" + String.join("、", appointments.namesOf(mends));
    }

    private static boolean isVacant(Role role, Map<Role, List<PersonRef>> holders) {
        return holders.getOrDefault(role, List.of()).isEmpty();
    }

    /** The chair is seated as the chair only, and votes only on a tie. */
    private static boolean nobodyVotes(Map<Role, List<PersonRef>> holders) {
        var voters = new ArrayList<>(holders.getOrDefault(Role.VICE_CHAIR, List.of()));
        voters.addAll(holders.getOrDefault(Role.COMMITTEE_MEMBER, List.of()));
        voters.removeAll(holders.getOrDefault(Role.COMMITTEE_CHAIR, List.of()));
        return voters.isEmpty();
    }
}

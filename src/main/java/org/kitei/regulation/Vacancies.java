package org.kitei.regulation;

import java.util.ArrayList;
import java.util.Optional;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Roles without which a submitted case would stand still. */
@Component
class Vacancies {

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Vacancies(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** Key of the message that names the role nobody holds today. */
    Optional<String> before(RevisionCase revision) {
        if (isVacant(Role.DIRECTOR)) {
            return Optional.of("regulation.error.no-director");
        }
        if (!revision.committee()) {
            return Optional.empty();
        }
        if (isVacant(Role.SECRETARY)) {
            return Optional.of("regulation.error.no-secretary");
        }
        if (isVacant(Role.COMMITTEE_CHAIR)) {
            return Optional.of("regulation.error.no-chair");
        }
        return nobodyVotes() ? Optional.of("regulation.error.no-members") : Optional.empty();
    }

    private boolean isVacant(Role role) {
        return appointments.holders(role, facilities.today()).isEmpty();
    }

    /** The chair is seated as the chair only, and votes only on a tie. */
    private boolean nobodyVotes() {
        var today = facilities.today();
        var voters = new ArrayList<>(appointments.holders(Role.VICE_CHAIR, today));
        voters.addAll(appointments.holders(Role.COMMITTEE_MEMBER, today));
        voters.removeAll(appointments.holders(Role.COMMITTEE_CHAIR, today));
        return voters.isEmpty();
    }
}

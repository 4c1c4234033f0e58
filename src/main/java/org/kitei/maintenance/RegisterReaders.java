package org.kitei.maintenance;

import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Who reads what is kept of maintenance, so that nobody else is led there. */
@Component
class RegisterReaders {

    private static final Set<Role> ROLES =
            Set.of(Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER);

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    RegisterReaders(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    boolean mayRead() {
        return FacilityContext.person()
                .filter(person -> appointments.rolesOf(person, facilities.today()).stream().anyMatch(ROLES::contains)).isPresent();
    }
}

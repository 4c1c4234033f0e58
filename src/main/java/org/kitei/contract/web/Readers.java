package org.kitei.contract.web;

import java.util.Set;

import org.kitei.contract.AgreementView;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Who may read an agreement: those whose work contracts are, and the person who confirms the work under it. */
@Component
class Readers {

    private static final Set<Role> ROLES = Set.of(Role.CONTRACT_MANAGER, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DEPARTMENT_HEAD,
            Role.DIRECTOR, Role.AUDIT_MANAGER);

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    Readers(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    void require(AgreementView agreement) {
        var reader = FacilityContext.requiredPerson();
        if (!reader.equals(agreement.terms().inChargeId())
                && appointments.rolesOf(reader, facilities.today()).stream().noneMatch(ROLES::contains)) {
            throw new NotAllowed("agreement " + agreement.id(), Role.CONTRACT_MANAGER);
        }
    }
}

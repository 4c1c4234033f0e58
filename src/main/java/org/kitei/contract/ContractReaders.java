package org.kitei.contract;

import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Who may read what of contracts: those whose work contracts are, and of one agreement the person who confirms the work under it. */
@Component
public class ContractReaders {

    private static final Set<Role> ROLES = Set.of(Role.CONTRACT_MANAGER, Role.SYSTEM_MANAGER, Role.OPERATIONS_MANAGER, Role.DEPARTMENT_HEAD,
            Role.DIRECTOR, Role.AUDIT_MANAGER);

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    ContractReaders(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** @throws NotAllowed where the person at work may not read the agreement */
    public void require(AgreementView agreement) {
        if (!mayRead(agreement.terms())) {
            throw new NotAllowed("agreement " + agreement.id(), Role.CONTRACT_MANAGER);
        }
    }

    boolean mayRead(Terms terms) {
        return FacilityContext.person().filter(terms.inChargeId()::equals).isPresent() || mayReadAll();
    }

    /** Whether the person at work may read every agreement. */
    public boolean mayReadAll() {
        return holds(ROLES);
    }

    /** @throws NotAllowed where the person at work does not keep contracts */
    void requireKeeper(String act) {
        if (!mayKeep()) {
            throw new NotAllowed(act, Role.CONTRACT_MANAGER);
        }
    }

    /** Whether the person at work keeps the register of contractors. */
    boolean mayKeep() {
        return holds(Set.of(Role.CONTRACT_MANAGER));
    }

    private boolean holds(Set<Role> some) {
        return FacilityContext.person().filter(person -> appointments.rolesOf(person, facilities.today()).stream().anyMatch(some::contains))
                .isPresent();
    }
}

package org.kitei.maintenance;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Who reads what is kept of maintenance: those whose work it is, and of one work whoever applied for it and whoever goes along. */
@Component
public class MaintenanceReaders {

    private static final Set<Role> ROLES =
            Set.of(Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR, Role.AUDIT_MANAGER);

    private final Appointments appointments;
    private final FacilityDirectory facilities;

    MaintenanceReaders(Appointments appointments, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** Whether the person at work may read the registers, and so every work. */
    public boolean mayReadAll() {
        return FacilityContext.person()
                .filter(person -> appointments.rolesOf(person, facilities.today()).stream().anyMatch(ROLES::contains)).isPresent();
    }

    /** @throws NotAllowed where the person at work may not read the work */
    public void require(WorkView work) {
        if (!mayRead(work.appliedBy(), work.attendantId())) {
            throw new NotAllowed("work " + work.id(), ROLES.toArray(Role[]::new));
        }
    }

    boolean mayRead(Work work) {
        return mayRead(work.appliedBy(), work.attendantId());
    }

    private boolean mayRead(@Nullable UUID appliedBy, @Nullable UUID attendant) {
        return FacilityContext.person().filter(person -> person.equals(appliedBy) || person.equals(attendant)).isPresent() || mayReadAll();
    }
}

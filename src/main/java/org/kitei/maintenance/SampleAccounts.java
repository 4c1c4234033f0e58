package org.kitei.maintenance;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accounts for the works of a sample facility: one in each of its systems. */
@Component
class SampleAccounts {

    private final AccountRegister register;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleAccounts(AccountRegister register, Appointments appointments, FacilityDirectory facilities) {
        this.register = register;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** Before the works, which are planned with them. */
    @EventListener
    @Order(115)
    void fill(SampleFounded sample) {
        appointments.holders(Role.OPERATIONS_MANAGER, facilities.today()).stream().findFirst().ifPresent(keeper ->
                FacilityContext.run(sample.facilityId(), keeper.id(), () -> facilities.current().systems()
                        .forEach(system -> register.enter(new NewAccount(system, "maint-01", null)))));
    }
}

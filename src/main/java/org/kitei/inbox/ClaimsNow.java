package org.kitei.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;

/** Works out the claims of the person at work, by the appointments, absences and deputies of this moment. */
@Component
class ClaimsNow {

    private final Appointments appointments;
    private final Deputies deputies;
    private final FacilityDirectory facilities;

    ClaimsNow(Appointments appointments, Deputies deputies, FacilityDirectory facilities) {
        this.appointments = appointments;
        this.deputies = deputies;
        this.facilities = facilities;
    }

    Claims get() {
        var person = FacilityContext.requiredPerson();
        var capacity = deputies.capacityOf(person);
        var left = capacity.standingIn().stream().filter(one -> one.principalId().equals(person))
                .flatMap(one -> one.acts().stream()).collect(Collectors.toUnmodifiableSet());
        var asDeputy = capacity.standingIn().stream().filter(one -> one.deputyId().equals(person))
                .map(one -> asDeputy(one.principalId(), one.acts())).toList();
        return new Claims(person, capacity.roles(), departments(person, capacity.roles()), left, asDeputy);
    }

    /** What the person could do as a deputy if those who named them were away. */
    Claims ifPrincipalsWereAway() {
        var person = FacilityContext.requiredPerson();
        var asDeputy = deputies.readyToStandIn(person).stream().map(one -> asDeputy(one.principalId(), one.acts())).toList();
        return new Claims(person, Set.of(), Set.of(), Set.of(), asDeputy);
    }

    private Claims.AsDeputy asDeputy(UUID principal, Set<String> acts) {
        var roles = roles(principal);
        return new Claims.AsDeputy(principal, roles, departments(principal, roles), acts);
    }

    /** Hardly anybody heads one, so hardly ever is it asked. */
    private Set<UUID> departments(UUID person, Set<Role> roles) {
        return roles.contains(Role.DEPARTMENT_HEAD) ? appointments.departmentsHeadedBy(person, facilities.today()) : Set.of();
    }

    private Set<Role> roles(UUID person) {
        var held = appointments.rolesOf(person, facilities.today());
        return held.isEmpty() ? Set.of() : EnumSet.copyOf(held);
    }
}

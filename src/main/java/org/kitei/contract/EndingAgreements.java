package org.kitei.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The last days of agreements, in the calendars of those whose work contracts are. */
@Component
class EndingAgreements implements CalendarDates {

    private static final Set<Role> CONCERNED = Set.of(Role.CONTRACT_MANAGER, Role.DEPARTMENT_HEAD, Role.SYSTEM_MANAGER);

    private final AgreementList agreements;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    EndingAgreements(AgreementList agreements, Appointments appointments, FacilityDirectory facilities) {
        this.agreements = agreements;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        var reader = FacilityContext.requiredPerson();
        if (appointments.rolesOf(reader, facilities.today()).stream().noneMatch(CONCERNED::contains)) {
            return List.of();
        }
        return agreements.endingBetween(first, last, null).stream().map(line ->
                new CalendarDate(line.until(), "contract.calendar.ends", line.title(), "/contracts/" + line.id())).toList();
    }
}

package org.kitei.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PeopleQuery;
import org.kitei.facility.Role;
import org.kitei.facility.Term;
import org.kitei.inbox.AlsoWaiting;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** In a facility that begins, people to enter and roles to give, at the home of whoever does it: no task tells them. */
@Component
class FirstSteps implements AlsoWaiting {

    private static final int FOUNDERS = 2;
    private static final List<Role> DRAFTS = List.of(Role.DRAFTER);
    private static final List<Role> DRAFT_AND_DELIBERATE = List.of(Role.DRAFTER, Role.SECRETARY, Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER);

    private final FacilityDirectory facilities;
    private final People people;
    private final Appointments appointments;
    private final NominationRecords nominations;
    private final MessageSource messages;

    FirstSteps(FacilityDirectory facilities, People people, Appointments appointments, NominationRecords nominations, MessageSource messages) {
        this.facilities = facilities;
        this.people = people;
        this.appointments = appointments;
        this.nominations = nominations;
        this.messages = messages;
    }

    @Override
    public List<Line> ofPersonAtWork(Locale locale) {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        var lines = new ArrayList<Line>();
        if (roles.contains(Role.ADMINISTRATOR) && facilities.size().hasCommittee() && onlyFoundersAreThere()) {
            lines.add(new Line("appointment.first.kind", messages.getMessage("appointment.first.people", null, locale), null, false, "/people"));
        }
        if (roles.contains(Role.DIRECTOR)) {
            var vacant = vacant();
            if (!vacant.isEmpty()) {
                lines.add(new Line("appointment.first.kind", messages.getMessage("appointment.first.roles",
                        new Object[] {words(vacant, locale)}, locale), null, false, "/appointments"));
            }
        }
        return lines;
    }

    private boolean onlyFoundersAreThere() {
        return people.list(PeopleQuery.everyone(), FOUNDERS + 1).size() <= FOUNDERS;
    }

    /** Held by nobody, not even from a day to come, and offered to nobody. */
    private List<Role> vacant() {
        var needed = facilities.size().hasCommittee() ? DRAFT_AND_DELIBERATE : DRAFTS;
        var holders = appointments.holders(needed, facilities.today());
        if (needed.stream().noneMatch(role -> holders.get(role).isEmpty())) {
            return List.of();
        }
        var filled = Stream.concat(appointments.inForceOrPlanned(facilities.today()).stream().map(Term::role),
                nominations.waiting().stream().map(Nomination::role)).collect(Collectors.toSet());
        return needed.stream().filter(role -> !filled.contains(role)).toList();
    }

    private String words(List<Role> roles, Locale locale) {
        return roles.stream().map(role -> messages.getMessage("role." + role, null, locale))
                .collect(Collectors.joining(messages.getMessage("shell.between", null, locale)));
    }
}

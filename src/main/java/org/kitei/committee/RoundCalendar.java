package org.kitei.committee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.kitei.facility.Appointments;
import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings and deadlines of the rounds that go on, in the calendars of their members, of the secretary and of the director. */
@Component
@Transactional(readOnly = true)
class RoundCalendar implements CalendarDates {

    private static final int MOST = 100;
    private static final Set<Role> LOOK_ON = Set.of(Role.SECRETARY, Role.DIRECTOR);

    private final RoundRecords rounds;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    RoundCalendar(RoundRecords rounds, Appointments appointments, FacilityDirectory facilities) {
        this.rounds = rounds;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    @Override
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        var person = FacilityContext.requiredPerson();
        var looksOn = appointments.rolesOf(person, facilities.today()).stream().anyMatch(LOOK_ON::contains);
        var open = looksOn ? rounds.findByState(Round.State.DELIBERATING, Limit.of(MOST))
                : rounds.findOfMember(Round.State.DELIBERATING, person, Limit.of(MOST));
        return open.stream().flatMap(round -> dates(round).stream())
                .filter(date -> !date.first().isBefore(first) && !date.first().isAfter(last)).toList();
    }

    private List<CalendarDate> dates(Round round) {
        var dates = new ArrayList<CalendarDate>();
        var address = round.matterType().equals("case") ? "/cases/" + round.matterId() : null;
        round.sitting().meetingAt().ifPresent(at -> dates.add(new CalendarDate(at.toLocalDate(), "committee.date.meeting", round.title(), address)));
        round.deadline().ifPresent(at -> dates.add(
                new CalendarDate(LocalDate.ofInstant(at, facilities.zone()), "committee.date.deadline", round.title(), address)));
        return dates;
    }
}

package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Absences in the calendar: one's own, and everybody's for those who record them for others. Why is nobody's business there. */
@Component
@Transactional(readOnly = true)
class AbsenceDates implements CalendarDates {

    private final Absences absences;
    private final People people;
    private final FacilityDirectory facility;

    AbsenceDates(Absences absences, People people, FacilityDirectory facility) {
        this.absences = absences;
        this.people = people;
        this.facility = facility;
    }

    @Override
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        var touching = (absences.mayRecordForOthers() ? absences.ofAll() : absences.of(FacilityContext.requiredPerson())).stream()
                .filter(absence -> !facility.dayOf(absence.from()).isAfter(last) && !lastDay(absence, last).isBefore(first)).toList();
        var names = people.names(touching.stream().map(AbsencePeriod::personId).collect(Collectors.toSet()));
        return touching.stream().map(absence -> date(absence, last, names)).toList();
    }

    private CalendarDate date(AbsencePeriod absence, LocalDate last, Map<UUID, String> names) {
        return new CalendarDate(facility.dayOf(absence.from()), lastDay(absence, last), "facility.absence.date",
                names.getOrDefault(absence.personId(), ""), "/absences");
    }

    /** Without a known end it goes on to the end of what is looked at. */
    private LocalDate lastDay(AbsencePeriod absence, LocalDate looked) {
        return absence.until() == null ? looked : facility.lastDayUntil(absence.until());
    }
}

package org.kitei.facility;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How long somebody is away, in words: whole days as days, both included. Templates know it as {@code absenceWords}. */
@Component("absenceWords")
public class AbsenceWords {

    private final CalendarWords calendar;
    private final FacilityDirectory facility;
    private final MessageSource messages;

    AbsenceWords(CalendarWords calendar, FacilityDirectory facility, MessageSource messages) {
        this.calendar = calendar;
        this.facility = facility;
        this.messages = messages;
    }

    public String period(AbsencePeriod absence, Locale locale) {
        var from = atMidnight(absence.from()) ? calendar.day(facility.dayOf(absence.from()), locale)
                : calendar.moment(absence.from(), locale);
        if (absence.until() == null) {
            return messages.getMessage("facility.absence.period.open", new Object[] {from}, locale);
        }
        var until = atMidnight(absence.until()) ? calendar.day(facility.dayOf(absence.until()).minusDays(1), locale)
                : calendar.moment(absence.until(), locale);
        return messages.getMessage("facility.absence.period", new Object[] {from, until}, locale);
    }

    private boolean atMidnight(Instant moment) {
        return moment.atZone(facility.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}

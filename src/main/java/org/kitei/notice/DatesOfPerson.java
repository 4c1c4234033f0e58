package org.kitei.notice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.springframework.stereotype.Service;

/** What all modules put into the calendar of the person at work. */
@Service
public class DatesOfPerson {

    private final List<CalendarDates> sources;

    DatesOfPerson(List<CalendarDates> sources) {
        this.sources = sources;
    }

    /** What touches these days, both included, by first day. */
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        return sources.stream().flatMap(source -> source.between(first, last).stream())
                .sorted(Comparator.comparing(CalendarDate::first).thenComparing(CalendarDate::kind).thenComparing(CalendarDate::title))
                .toList();
    }
}

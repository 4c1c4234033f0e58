package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;

/** What a module puts into people's calendars; each module that knows of dates implements it for its own. */
public interface CalendarDates {

    /** What concerns the person at work and touches these days, both included; a bounded number, in any order. */
    List<CalendarDate> between(LocalDate first, LocalDate last);
}

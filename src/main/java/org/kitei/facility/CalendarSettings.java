package org.kitei.facility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * On which days a facility is closed.
 *
 * @param version                  the one that is shown; 0 where the facility has not said anything yet
 * @param closedOnNationalHolidays whether national holidays are days off
 * @param closedPeriods            the facility's own days off, in the order entered
 */
public record CalendarSettings(
        int version, Set<DayOfWeek> closedWeekdays, boolean closedOnNationalHolidays, List<ClosedPeriod> closedPeriods) {

    /** As public offices do by law: weekends, national holidays, 29 December to 3 January. */
    static final CalendarSettings DEFAULTS = new CalendarSettings(0, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true,
            List.of(new ClosedPeriod("年末年始", LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 3), true)));

    public CalendarSettings {
        closedWeekdays = Set.copyOf(closedWeekdays);
        closedPeriods = List.copyOf(closedPeriods);
    }
}

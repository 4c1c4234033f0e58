package org.kitei.facility;

import java.time.LocalDate;
import java.util.Optional;

/** A facility's days as of one state of its calendar. */
record WorkingDays(CalendarSettings settings, NationalHolidays holidays) {

    boolean isBusinessDay(LocalDate day) {
        return !settings.closedWeekdays().contains(day.getDayOfWeek())
                && !(settings.closedOnNationalHolidays() && holidays.name(day).isPresent())
                && settings.closedPeriods().stream().noneMatch(period -> period.holds(day));
    }

    LocalDate after(LocalDate from, int businessDays) {
        return step(from, businessDays, 1);
    }

    LocalDate before(LocalDate from, int businessDays) {
        return step(from, businessDays, -1);
    }

    private LocalDate step(LocalDate from, int businessDays, int direction) {
        if (businessDays < 0) {
            throw new IllegalArgumentException("not a number of days: " + businessDays);
        }
        var day = from;
        for (int left = businessDays; left > 0; left--) {
            day = nearest(day.plusDays(direction), direction);
        }
        return businessDays == 0 ? nearest(day, direction) : day;
    }

    private LocalDate nearest(LocalDate from, int direction) {
        var day = from;
        while (!isBusinessDay(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    /** What makes the day a special one: the national holiday's name, or that of the facility's own day off. */
    Optional<String> name(LocalDate day) {
        return holidays.name(day).or(() -> settings.closedPeriods().stream()
                .filter(period -> period.holds(day)).map(ClosedPeriod::name).findFirst());
    }
}

package org.kitei.notice.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarDate;

/** The weeks that a month touches, Sunday first as calendars in Japan are. */
record MonthGrid(YearMonth month, LocalDate first, LocalDate last) {

    static MonthGrid of(YearMonth month) {
        return new MonthGrid(month, month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)),
                month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
    }

    /**
     * @param off  whether the facility is closed
     * @param name of the holiday, where it has one
     */
    record Day(LocalDate day, boolean inMonth, boolean today, boolean off, @Nullable String name, List<CalendarDate> dates) {
    }

    /** @param off the days off with their names, empty for one without */
    List<List<Day>> weeks(List<CalendarDate> dates, Map<LocalDate, String> off, LocalDate today) {
        var days = first.datesUntil(last.plusDays(1)).map(day -> new Day(day, YearMonth.from(day).equals(month), day.equals(today),
                off.containsKey(day), name(off.get(day)), dates.stream().filter(date -> date.holds(day)).toList())).toList();
        return IntStream.range(0, days.size() / 7).mapToObj(week -> days.subList(week * 7, week * 7 + 7)).toList();
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }
}

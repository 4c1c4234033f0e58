package org.kitei.facility;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which words of a calendar differ, each as "old → new". */
final class CalendarChanges {

    private CalendarChanges() {
    }

    static SortedMap<String, String> between(CalendarSettings old, CalendarSettings now) {
        var changes = new TreeMap<String, String>();
        put(changes, "closedWeekdays", weekdays(old), weekdays(now));
        put(changes, "closedOnNationalHolidays", String.valueOf(old.closedOnNationalHolidays()), String.valueOf(now.closedOnNationalHolidays()));
        put(changes, "closedPeriods", periods(old), periods(now));
        return changes;
    }

    private static void put(TreeMap<String, String> changes, String value, String old, String now) {
        if (!old.equals(now)) {
            changes.put(value, old + " → " + now);
        }
    }

    private static String weekdays(CalendarSettings settings) {
        return new TreeSet<>(settings.closedWeekdays()).stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.JAPANESE)).collect(Collectors.joining("・"));
    }

    private static String periods(CalendarSettings settings) {
        return settings.closedPeriods().stream()
                .map(period -> period.name() + " " + day(period, period.first()) + "～" + day(period, period.last()))
                .collect(Collectors.joining(", "));
    }

    /** Without the year where it comes every year. */
    private static String day(ClosedPeriod period, LocalDate day) {
        return period.yearly() ? MonthDay.from(day).toString().substring(2) : day.toString();
    }
}

package org.kitei.facility.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.CalendarSettings;
import org.kitei.facility.ClosedPeriod;
import org.kitei.facility.InvalidInput;

/** The days off, as typed. */
record CalendarForm(
        @Nullable String version, @Nullable List<String> closedWeekdays, @Nullable Boolean closedOnNationalHolidays,
        @Nullable List<PeriodRow> closedPeriods) {

    private static final int BLANK_ROWS = 3;

    static CalendarForm of(CalendarSettings shown) {
        var rows = new ArrayList<PeriodRow>();
        shown.closedPeriods().forEach(period -> rows.add(PeriodRow.of(period)));
        Stream.generate(() -> new PeriodRow("", "", "", false)).limit(BLANK_ROWS).forEach(rows::add);
        return new CalendarForm(String.valueOf(shown.version()),
                shown.closedWeekdays().stream().sorted().map(DayOfWeek::name).toList(), shown.closedOnNationalHolidays(), rows);
    }

    /** A row without a name and a day is none; the others stay where they are, so that what is wrong is told at its row. */
    CalendarSettings settings() {
        var weekdays = EnumSet.noneOf(DayOfWeek.class);
        (closedWeekdays == null ? List.<String>of() : closedWeekdays)
                .forEach(day -> weekdays.add(Typed.choice("closedWeekdays", day, DayOfWeek.class)));
        var periods = new ArrayList<ClosedPeriod>();
        var typed = rows();
        for (int i = 0; i < typed.size(); i++) {
            periods.add(typed.get(i).period("closedPeriods[" + i + "]"));
        }
        return new CalendarSettings(Typed.number("version", version), weekdays, Boolean.TRUE.equals(closedOnNationalHolidays), periods);
    }

    /** The form with its filled rows first, as {@link #settings} counts them, and blank ones behind. */
    CalendarForm arranged() {
        var rows = new ArrayList<>(rows());
        Stream.generate(() -> new PeriodRow("", "", "", false)).limit(BLANK_ROWS).forEach(rows::add);
        return new CalendarForm(version, closedWeekdays, closedOnNationalHolidays, rows);
    }

    private List<PeriodRow> rows() {
        return (closedPeriods == null ? List.<PeriodRow>of() : closedPeriods).stream()
                .filter(row -> row != null && !row.blank()).toList();
    }

    record PeriodRow(@Nullable String name, @Nullable String first, @Nullable String last, @Nullable Boolean yearly) {

        static PeriodRow of(ClosedPeriod period) {
            return new PeriodRow(period.name(), period.first().toString(), period.last().toString(), period.yearly());
        }

        boolean blank() {
            return Typed.text(name).isEmpty() && Typed.text(first).isEmpty() && Typed.text(last).isEmpty();
        }

        /** @throws InvalidInput at the row's field where a day is none */
        ClosedPeriod period(String field) {
            var begins = Typed.requiredDay(field + ".first", first);
            var ends = Typed.day(field + ".last", last);
            return new ClosedPeriod(Typed.text(name), begins, ends == null ? begins : ends, Boolean.TRUE.equals(yearly));
        }
    }
}

package org.kitei.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays usual = new WorkingDays(CalendarSettings.DEFAULTS, NationalHolidays.broughtAlong());

    @Test
    void theTurnOfTheYearIsPassedOver() {
        // 28 December 2026 is a Monday; 29 December to 3 January are days off, the 4th is a Monday
        assertThat(usual.after(day("2026-12-25"), 1)).isEqualTo("2026-12-28");
        assertThat(usual.after(day("2026-12-25"), 2)).isEqualTo("2027-01-04");
        assertThat(usual.after(day("2026-12-28"), 5)).isEqualTo("2027-01-08");
        assertThat(usual.after(day("2026-12-28"), 6)).isEqualTo("2027-01-12");
        assertThat(usual.before(day("2027-01-04"), 1)).isEqualTo("2026-12-28");
        assertThat(usual.isBusinessDay(day("2030-01-03"))).isFalse();
    }

    @Test
    void aRowOfHolidaysIsPassedOver() {
        assertThat(usual.after(day("2026-05-01"), 1)).isEqualTo("2026-05-07");
        assertThat(usual.after(day("2026-09-18"), 1)).isEqualTo("2026-09-24");
        assertThat(usual.after(day("2027-03-19"), 1)).isEqualTo("2027-03-23");
    }

    @Test
    void noDaysAtAllMeanTheDayItselfOrTheNextThatWorks() {
        assertThat(usual.after(day("2026-11-20"), 0)).isEqualTo("2026-11-20");
        assertThat(usual.after(day("2026-11-21"), 0)).isEqualTo("2026-11-24");
        assertThat(usual.before(day("2026-11-23"), 0)).isEqualTo("2026-11-20");
    }

    @Test
    void aHospitalThatWorksOnSaturdaysCountsThem() {
        var saturdays = new WorkingDays(new CalendarSettings(1, Set.of(DayOfWeek.SUNDAY), true, List.of()), NationalHolidays.broughtAlong());
        assertThat(saturdays.after(day("2026-11-20"), 1)).isEqualTo("2026-11-21");
        assertThat(saturdays.after(day("2026-11-21"), 1)).isEqualTo("2026-11-24");
        assertThat(saturdays.isBusinessDay(day("2026-12-30"))).isTrue();
    }

    @Test
    void aHospitalThatWorksOnHolidaysCountsThem() {
        var always = new WorkingDays(new CalendarSettings(1, Set.of(), false, List.of()), NationalHolidays.broughtAlong());
        assertThat(always.after(day("2026-05-02"), 3)).isEqualTo("2026-05-05");
    }

    @Test
    void itsOwnDaysOffComeOnceOrEveryYear() {
        var own = new WorkingDays(new CalendarSettings(1, Set.of(DayOfWeek.SUNDAY), true, List.of(
                new ClosedPeriod("夏季休診", day("2026-08-13"), day("2026-08-15"), false),
                new ClosedPeriod("開院記念日", day("2020-06-01"), day("2020-06-01"), true))), NationalHolidays.broughtAlong());
        assertThat(own.isBusinessDay(day("2026-08-14"))).isFalse();
        assertThat(own.isBusinessDay(day("2027-08-14"))).isTrue();
        assertThat(own.isBusinessDay(day("2027-06-01"))).isFalse();
        assertThat(own.name(day("2027-06-01"))).contains("開院記念日");
    }

    @Test
    void aPeriodOfALeapDayIsThereInOtherYearsToo() {
        var leap = new ClosedPeriod("棚卸し", day("2024-02-29"), day("2024-03-01"), true);
        assertThat(leap.holds(day("2027-02-28"))).isTrue();
        assertThat(leap.holds(day("2027-03-01"))).isTrue();
        assertThat(leap.holds(day("2028-02-28"))).isFalse();
        assertThat(leap.holds(day("2028-02-29"))).isTrue();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

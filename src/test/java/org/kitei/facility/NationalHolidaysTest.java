package org.kitei.facility;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalHolidaysTest {

    /** As the observatory announced them in the gazette of each February before. */
    private static final Map<Integer, MonthDay[]> EQUINOXES = Map.of(
            2025, new MonthDay[] {MonthDay.of(3, 20), MonthDay.of(9, 23)},
            2026, new MonthDay[] {MonthDay.of(3, 20), MonthDay.of(9, 23)},
            2027, new MonthDay[] {MonthDay.of(3, 21), MonthDay.of(9, 23)});

    private final NationalHolidays holidays = NationalHolidays.broughtAlong();

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026, 2027})
    void theFileSaysWhatTheLawSays(int year) {
        var inFile = new TreeMap<>(holidays.names());
        inFile.keySet().removeIf(day -> day.getYear() != year);
        assertThat(inFile).isEqualTo(byLaw(year));
    }

    @Test
    void aDayBetweenTwoHolidaysIsOneToo() {
        assertThat(holidays.name(LocalDate.of(2026, 9, 22))).contains("休日");
        assertThat(holidays.name(LocalDate.of(2027, 3, 22))).contains("休日");
        assertThat(holidays.name(LocalDate.of(2027, 9, 22))).isEmpty();
    }

    @Test
    void aYearWithoutAListIsTold() {
        assertThat(holidays.knownUntil(Year.of(2026))).isEqualTo(Year.of(2027));
        assertThat(holidays.knownUntil(Year.of(2029))).isEqualTo(Year.of(2028));
    }

    @Test
    void aLaterListOverrulesTheSameYearOnly() {
        var changed = holidays.overruledBy(Map.of(LocalDate.of(2026, 7, 23), "海の日"));
        assertThat(changed.name(LocalDate.of(2026, 7, 23))).contains("海の日");
        assertThat(changed.name(LocalDate.of(2026, 7, 20))).isEmpty();
        assertThat(changed.name(LocalDate.of(2027, 7, 19))).contains("海の日");
    }

    /** Act on National Holidays, articles 2 and 3. */
    private static Map<LocalDate, String> byLaw(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元日");
        days.put(monday(2, year, 1), "成人の日");
        days.put(LocalDate.of(year, 2, 11), "建国記念の日");
        days.put(LocalDate.of(year, 2, 23), "天皇誕生日");
        days.put(EQUINOXES.get(year)[0].atYear(year), "春分の日");
        days.put(LocalDate.of(year, 4, 29), "昭和の日");
        days.put(LocalDate.of(year, 5, 3), "憲法記念日");
        days.put(LocalDate.of(year, 5, 4), "みどりの日");
        days.put(LocalDate.of(year, 5, 5), "こどもの日");
        days.put(monday(3, year, 7), "海の日");
        days.put(LocalDate.of(year, 8, 11), "山の日");
        days.put(monday(3, year, 9), "敬老の日");
        days.put(EQUINOXES.get(year)[1].atYear(year), "秋分の日");
        days.put(monday(2, year, 10), "スポーツの日");
        days.put(LocalDate.of(year, 11, 3), "文化の日");
        days.put(LocalDate.of(year, 11, 23), "勤労感謝の日");
        var named = new TreeMap<>(days);
        named.keySet().stream().filter(day -> day.getDayOfWeek() == SUNDAY).forEach(sunday -> {
            var substitute = sunday;
            while (named.containsKey(substitute)) {
                substitute = substitute.plusDays(1);
            }
            days.put(substitute, "休日");
        });
        named.keySet().forEach(day -> {
            if (named.containsKey(day.plusDays(2))) {
                days.putIfAbsent(day.plusDays(1), "休日");
            }
        });
        return days;
    }

    private static LocalDate monday(int nth, int year, int month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, MONDAY));
    }
}

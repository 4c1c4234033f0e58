package org.kitei.facility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** National holidays by day. The list of the Cabinet Office holds substitute holidays and those between two others too. */
record NationalHolidays(Map<LocalDate, String> names) {

    private static final NationalHolidays BROUGHT_ALONG = read();

    NationalHolidays {
        names = Map.copyOf(names);
    }

    /** The years whose list had been published when this release was made, from a file that comes with it. */
    static NationalHolidays broughtAlong() {
        return BROUGHT_ALONG;
    }

    /** With the years that the other list holds taken from there, for a law may change a list after it was published. */
    NationalHolidays overruledBy(Map<LocalDate, String> others) {
        var years = years(others.keySet());
        var merged = new TreeMap<>(names);
        merged.keySet().removeIf(day -> years.contains(Year.from(day)));
        merged.putAll(others);
        return new NationalHolidays(merged);
    }

    Optional<String> name(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    /** The last of the years without a gap from this one on; the year before it where not even this one is known. */
    Year knownUntil(Year from) {
        var years = years(names.keySet());
        var next = from;
        while (years.contains(next)) {
            next = next.plusYears(1);
        }
        return next.minusYears(1);
    }

    private static Set<Year> years(Set<LocalDate> days) {
        return days.stream().map(Year::from).collect(Collectors.toSet());
    }

    private static NationalHolidays read() {
        try (var file = NationalHolidays.class.getResourceAsStream("/calendar/national-holidays.csv")) {
            if (file == null) {
                throw new IllegalStateException("the list of national holidays is not on the classpath");
            }
            return new NationalHolidays(HolidayList.read(new String(file.readAllBytes(), StandardCharsets.UTF_8)).requireDays());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

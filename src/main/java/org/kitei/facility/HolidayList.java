package org.kitei.facility;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput.Problem;

/**
 * National holidays as the Cabinet Office publishes them each February for the next year: a line of headings, then a day such
 * as {@code 2027/1/1} and a name in each line.
 */
public record HolidayList(List<Line> lines) {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_NAME = 100;
    /** The law knows sixteen; a year with far fewer is a part of a list. */
    private static final int FEWEST_IN_A_YEAR = 10;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);

    public HolidayList {
        lines = List.copyOf(lines);
    }

    /**
     * @param number as a text editor counts
     * @param typed  the day as it stands in the file
     * @param day    null where it is none
     */
    public record Line(long number, String typed, @Nullable LocalDate day, String name, List<Problem> problems) {

        public Line {
            problems = List.copyOf(problems);
        }

        public boolean good() {
            return problems.isEmpty();
        }
    }

    /** @throws InvalidInput at {@code file} where it is no such list at all */
    public static HolidayList read(String text) {
        try (var table = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            var lines = new ArrayList<Line>();
            var seen = new HashSet<LocalDate>();
            for (var record : table) {
                var line = line(record, table.getCurrentLineNumber(), seen);
                if (record.getRecordNumber() > 1 || line.day() != null) {
                    lines.add(line);
                }
                if (lines.size() > MOST_LINES) {
                    throw InvalidInput.at("file", "facility.holidays.long", MOST_LINES);
                }
            }
            if (lines.isEmpty()) {
                throw InvalidInput.at("file", "facility.holidays.empty");
            }
            return new HolidayList(lines);
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            throw InvalidInput.at("file", "facility.holidays.unreadable");
        }
    }

    private static Line line(CSVRecord record, long number, HashSet<LocalDate> seen) {
        var problems = new ArrayList<Problem>();
        var typed = record.get(0);
        var day = day(typed);
        if (day == null) {
            problems.add(Problem.at("day", "facility.holidays.day"));
        } else if (!seen.add(day)) {
            problems.add(Problem.at("day", "facility.holidays.twice"));
        }
        var name = record.size() > 1 ? PlainText.of(record.get(1)) : "";
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "facility.holidays.name", LONGEST_NAME));
        }
        return new Line(number, typed, day, name, problems);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.replace('-', '/'), DAY);
            return KnownDays.hold(day) ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public List<Line> bad() {
        return lines.stream().filter(line -> !line.good()).toList();
    }

    /** The days from this year on; earlier ones are of no use any more. */
    public Map<LocalDate, String> from(Year first) {
        return lines.stream().filter(line -> line.good() && line.day() != null && !Year.from(line.day()).isBefore(first))
                .collect(Collectors.toMap(Line::day, Line::name, (one, other) -> one, TreeMap::new));
    }

    /**
     * The days from this year on, of a list that may be kept.
     *
     * @throws InvalidInput at {@code file} where a line is wrong, none is of use, or only a part of a year is there
     */
    public Map<LocalDate, String> usableFrom(Year first) {
        if (!bad().isEmpty()) {
            throw InvalidInput.at("file", "facility.holidays.bad", bad().size());
        }
        var days = from(first);
        if (days.isEmpty()) {
            throw InvalidInput.at("file", "facility.holidays.past", first.toString());
        }
        days.keySet().stream().collect(Collectors.groupingBy(Year::from, TreeMap::new, Collectors.counting())).forEach((year, count) -> {
            if (count < FEWEST_IN_A_YEAR) {
                throw InvalidInput.at("file", "facility.holidays.part", year.toString(), count);
            }
        });
        return days;
    }

    Map<LocalDate, String> requireDays() {
        return usableFrom(Year.of(KnownDays.FIRST.getYear()));
    }
}

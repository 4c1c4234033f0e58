package org.kitei.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as regulations write them: 和暦 (令和元年5月1日) or 西暦 (2019年5月1日), in any kind of numerals. */
public final class JapaneseDate {

    enum Era {
        令和(LocalDate.of(2019, 5, 1)),
        平成(LocalDate.of(1989, 1, 8)),
        昭和(LocalDate.of(1926, 12, 25)),
        大正(LocalDate.of(1912, 7, 30)),
        明治(LocalDate.of(1868, 10, 23));

        private final LocalDate first;

        Era(LocalDate first) {
            this.first = first;
        }

        LocalDate first() {
            return first;
        }

        /** Whether the era had such a day; a month or a day of 0 is not said. */
        boolean mayHold(int year, int month, int day) {
            LocalDate earliest = LocalDate.of(year, month == 0 ? 12 : month, 1);
            earliest = day == 0 ? earliest.withDayOfMonth(earliest.lengthOfMonth()) : earliest.withDayOfMonth(day);
            LocalDate latest = LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
            return !earliest.isBefore(first) && (ordinal() == 0 || latest.isBefore(values()[ordinal() - 1].first));
        }
    }

    private static final LocalDate GREGORIAN_SINCE = LocalDate.of(1873, 1, 1);
    private static final String NUMBER = "[0-9０-９〇一二三四五六七八九十百千]{1,7}";
    private static final Pattern DATE = Pattern.compile(
            "(?:(令和|平成|昭和|大正|明治)[ 　]{0,2}(元|" + NUMBER + ")|((?:西暦)?)(" + NUMBER + "))[ 　]{0,2}年[ 　]{0,2}("
                    + NUMBER + ")[ 　]{0,2}月[ 　]{0,2}(" + NUMBER + ")[ 　]{0,2}日");

    private static final Pattern AGAIN = Pattern.compile("[ 　]{0,2}[（(/／・=＝][ 　]{0,2}(" + DATE.pattern() + ")[）)]?");

    private JapaneseDate() {
    }

    /** 令和8年12月1日; the first year of an era is 元年; a day before 1873 comes as 西暦. */
    public static String format(LocalDate day) {
        String monthAndDay = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        if (day.isBefore(GREGORIAN_SINCE)) {
            return day.getYear() + "年" + monthAndDay;
        }
        for (Era era : Era.values()) {
            if (!day.isBefore(era.first)) {
                int year = day.getYear() - era.first.getYear() + 1;
                return era + (year == 1 ? "元" : String.valueOf(year)) + "年" + monthAndDay;
            }
        }
        throw new IllegalStateException("no era for " + day);
    }

    /** As {@link #format}, with full-width numerals, for the words of a regulation: 令和８年１２月１日. */
    public static String formatFullWidth(LocalDate day) {
        return Numerals.fullWidth(format(day));
    }

    /**
     * The day that the whole of {@code words} writes. A year past the end of its era is understood (平成31年5月1日), for
     * contracts were written so; a day before its era began is refused.
     */
    public static Optional<LocalDate> parse(String words) {
        Matcher date = DATE.matcher(Words.strip(words));
        return date.matches() ? day(date) : Optional.empty();
    }

    /** The first day written somewhere in {@code words}. */
    public static Optional<LocalDate> find(String words) {
        Matcher date = DATE.matcher(words);
        while (date.find()) {
            Optional<LocalDate> day = day(date);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /**
     * A day and what is said beside it.
     *
     * @param day   empty where none is written, or where what is written first is none: then the words hold it as it was typed
     * @param words 病院管理規程第2号 of 令和6年3月25日病院管理規程第2号
     */
    record Apart(Optional<LocalDate> day, String words) {
    }

    /** The same day in the other calendar behind it is said once: 令和6年3月25日（2024年3月25日）. */
    static Apart apart(String words) {
        Matcher date = DATE.matcher(words);
        Optional<LocalDate> day = date.find() ? day(date) : Optional.empty();
        if (day.isEmpty()) {
            return new Apart(day, Words.strip(words));
        }
        Matcher again = AGAIN.matcher(words).region(date.end(), words.length());
        boolean same = again.lookingAt() && parse(again.group(1)).equals(day);
        return new Apart(day, Words.strip(words.substring(0, date.start()) + words.substring(same ? again.end() : date.end())));
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            int month = Numerals.parse(date.group(5)).orElse(0);
            int dayOfMonth = Numerals.parse(date.group(6)).orElse(0);
            if (date.group(1) == null) {
                int year = Numerals.parse(date.group(4)).orElse(0);
                return year < 1_000 ? Optional.empty() : Optional.of(LocalDate.of(year, month, dayOfMonth));
            }
            LocalDate first = Era.valueOf(date.group(1)).first;
            int year = date.group(2).equals("元") ? 1 : Numerals.parse(date.group(2)).orElse(0);
            LocalDate day = LocalDate.of(first.getYear() + year - 1, month, dayOfMonth);
            return year < 1 || day.isBefore(first) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

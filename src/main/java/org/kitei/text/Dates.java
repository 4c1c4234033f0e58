package org.kitei.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds dates that are not: 2月30日, 令和1年, 平成32年. */
final class Dates {

    /** @param instead what would be right; null where nobody can know */
    record Slip(Remark.Kind kind, int from, String words, @Nullable String instead) {
    }

    private static final String NUMBER = "[0-9０-９〇一二三四五六七八九十百千]{1,7}";
    private static final Pattern DATE = Pattern.compile("(令和|平成|昭和|大正|明治)?([ 　]{0,2})(元|" + NUMBER + ")([ 　]{0,2})年(?!間|分|目|度?以|生|齢|毎|ごと|前|後|未|を超|又|及)"
            + "(?:[ 　]{0,2}(" + NUMBER + ")[ 　]{0,2}月(?:[ 　]{0,2}(" + NUMBER + ")[ 　]{0,2}日)?)?");
    private static final Pattern DAY = Pattern.compile("(?<![0-9０-９〇一二三四五六七八九十百千])(?<![0-9０-９〇一二三四五六七八九十百千元]年[ 　]?)(" + NUMBER + ")月[ 　]?(" + NUMBER + ")日");

    private Dates() {
    }

    static List<Slip> in(String words) {
        List<Slip> slips = new ArrayList<>();
        if (words.indexOf('年') >= 0) {
            Matcher date = DATE.matcher(words);
            while (date.find()) {
                @Nullable Slip slip = date.group(1) == null ? western(date) : era(date);
                if (slip != null) {
                    slips.add(slip);
                }
            }
        }
        if (words.indexOf('月') >= 0) {
            Matcher day = DAY.matcher(words);
            while (day.find()) {
                if (!exists(2_024, number(day.group(1)), number(day.group(2)))) {
                    slips.add(new Slip(Remark.Kind.NO_SUCH_DAY, day.start(), day.group(), null));
                }
            }
        }
        return slips;
    }

    private static @Nullable Slip western(Matcher date) {
        int year = number(date.group(3));
        return year >= 1_000 && date.group(6) != null && !exists(year, number(date.group(5)), number(date.group(6)))
                ? new Slip(Remark.Kind.NO_SUCH_DAY, date.start(), date.group(), null) : null;
    }

    private static @Nullable Slip era(Matcher date) {
        boolean first = date.group(3).equals("元");
        int year = first ? 1 : number(date.group(3));
        JapaneseDate.Era era = JapaneseDate.Era.valueOf(date.group(1));
        int western = era.first().getYear() + year - 1;
        int month = date.group(5) == null ? 0 : number(date.group(5));
        int day = date.group(6) == null ? 0 : number(date.group(6));
        if (day > 0 && !exists(western, month, day) || date.group(5) != null && (month < 1 || month > 12)) {
            return new Slip(Remark.Kind.NO_SUCH_DAY, date.start(), date.group(), null);
        }
        boolean outside = year < 1 || !era.mayHold(western, month, day);
        if (outside) {
            return new Slip(Remark.Kind.OUTSIDE_ERA, date.start(), date.group(),
                    day > 0 ? inStyleOf(date.group(), JapaneseDate.format(LocalDate.of(western, month, day))) : null);
        }
        int at = date.start(3) - date.start();
        return year == 1 && !first ? new Slip(Remark.Kind.FIRST_YEAR, date.start(), date.group(),
                date.group().substring(0, at) + "元" + date.group().substring(at + date.group(3).length())) : null;
    }

    private static String inStyleOf(String words, String date) {
        return words.chars().anyMatch(c -> c >= '０' && c <= '９') ? Numerals.fullWidth(date)
                : words.chars().anyMatch(c -> c >= '0' && c <= '9') ? date
                : Pattern.compile("[0-9]+").matcher(date).replaceAll(number -> Numerals.kanji(Integer.parseInt(number.group())));
    }

    private static int number(String words) {
        return Numerals.parse(words).orElse(0);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

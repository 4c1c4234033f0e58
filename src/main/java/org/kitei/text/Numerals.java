package org.kitei.text;

import java.util.OptionalInt;

/** Numbers from 0 to 9999 as regulations write them: half width, full width, kanji (二十四, 二〇二五). */
public final class Numerals {

    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final String KANJI_UNITS = "十百千";
    private static final int LIMIT = 9_999;

    private Numerals() {
    }

    /** {@code 12} as １２. */
    public static String fullWidth(int number) {
        return fullWidth(String.valueOf(number));
    }

    /** Every half-width digit widened, everything else as it was. */
    public static String fullWidth(String words) {
        return shifted(words, '0', '9', '０' - '0');
    }

    /** Every full-width digit narrowed, everything else as it was. */
    public static String halfWidth(String words) {
        return shifted(words, '０', '９', '0' - '０');
    }

    /** {@code 24} as 二十四. */
    public static String kanji(int number) {
        if (number < 0 || number > LIMIT) {
            throw new IllegalArgumentException("no kanji numeral for " + number);
        }
        if (number == 0) {
            return "〇";
        }
        StringBuilder kanji = new StringBuilder();
        for (int unit = 3, value = 1_000; unit >= 0; unit--, value /= 10) {
            int digit = number / value % 10;
            if (digit > 1 || digit == 1 && unit == 0) {
                kanji.append(KANJI_DIGITS.charAt(digit));
            }
            if (digit > 0 && unit > 0) {
                kanji.append(KANJI_UNITS.charAt(unit - 1));
            }
        }
        return kanji.toString();
    }

    /** The number that the whole of {@code words} writes, in any of the three ways; empty where it writes none. */
    public static OptionalInt parse(String words) {
        if (words.isEmpty() || words.length() > 12) {
            return OptionalInt.empty();
        }
        if (words.chars().allMatch(c -> isArabic((char) c))) {
            return limited(positional(words));
        }
        if (words.chars().allMatch(c -> KANJI_DIGITS.indexOf(c) >= 0)) {
            return limited(positional(words));
        }
        return withUnits(words);
    }

    static boolean isArabic(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    static boolean isKanji(char c) {
        return KANJI_DIGITS.indexOf(c) >= 0 || KANJI_UNITS.indexOf(c) >= 0;
    }

    private static long positional(String digits) {
        long number = 0;
        for (char c : digits.toCharArray()) {
            int kanji = KANJI_DIGITS.indexOf(c);
            number = number * 10 + (kanji >= 0 ? kanji : c >= '０' ? c - '０' : c - '0');
        }
        return number;
    }

    private static OptionalInt withUnits(String words) {
        int number = 0;
        int digit = -1;
        int lastUnit = 4;
        for (char c : words.toCharArray()) {
            int unit = KANJI_UNITS.indexOf(c) + 1;
            if (unit > 0 && unit < lastUnit) {
                number += (digit < 0 ? 1 : digit) * (unit == 1 ? 10 : unit == 2 ? 100 : 1_000);
                digit = -1;
                lastUnit = unit;
            } else if (unit == 0 && digit < 0 && KANJI_DIGITS.indexOf(c) > 0) {
                digit = KANJI_DIGITS.indexOf(c);
            } else {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(number + Math.max(digit, 0));
    }

    private static OptionalInt limited(long number) {
        return number <= LIMIT ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    private static String shifted(String words, char from, char to, int by) {
        StringBuilder shifted = new StringBuilder(words.length());
        for (char c : words.toCharArray()) {
            shifted.append(c >= from && c <= to ? (char) (c + by) : c);
        }
        return shifted.toString();
    }
}

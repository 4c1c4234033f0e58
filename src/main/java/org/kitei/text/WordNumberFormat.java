package org.kitei.text;

import java.util.List;
import java.util.Locale;

/** Numbers in the formats that Word calls by these names (ST_NumberFormat of ECMA-376), as far as Japanese texts have them. */
final class WordNumberFormat {

    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final List<String> ROMAN = List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private WordNumberFormat() {
    }

    static String print(String format, int number) {
        if (number < 1 || number > 9_999) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "decimalFullWidth", "decimalFullWidth2" -> Numerals.fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "decimalEnclosedParen" -> "（" + number + "）";
            case "decimalEnclosedFullstop" -> number + "．";
            case "japaneseCounting", "chineseCounting", "chineseCountingThousand", "japaneseLegal", "ideographLegalTraditional",
                    "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting" -> Numerals.kanji(number);
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2" -> digits(number);
            case "aiueo", "aiueoFullWidth" -> Letters.kana(number);
            case "iroha", "irohaFullWidth" -> number <= IROHA.length() ? IROHA.substring(number - 1, number) : String.valueOf(number);
            case "lowerLetter" -> narrow(Letters.latin(number));
            case "upperLetter" -> narrow(Letters.latin(number)).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            default -> String.valueOf(number);
        };
    }

    private static String digits(int number) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> digits.append("〇一二三四五六七八九".charAt(digit - '0')));
        return digits.toString();
    }

    private static String narrow(String letters) {
        StringBuilder narrow = new StringBuilder();
        letters.chars().forEach(letter -> narrow.append((char) (letter - 'ａ' + 'a')));
        return narrow.toString();
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                roman.append(ROMAN.get(i));
                rest -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }
}

package org.kitei.text;

import java.util.List;

/** Letters that count: ア イ ウ, and behind ン アア アイ; ａ ｂ ｃ, and behind ｚ ａａ ａｂ. 0 where a word counts nothing. */
final class Letters {

    private static final String KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private static final String LATIN = "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ";
    private static final String HALF_WIDTH_LATIN = "abcdefghijklmnopqrstuvwxyz";

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
            "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");

    private Letters() {
    }

    static String kana(int number) {
        return word(number, KANA);
    }

    static String latin(int number) {
        return word(number, LATIN);
    }

    static int kana(String word) {
        return number(word, KANA);
    }

    static int iroha(String word) {
        return word.length() == 1 ? IROHA.indexOf(word) + 1 : 0;
    }

    static int latin(String word) {
        int halfWidth = number(word, HALF_WIDTH_LATIN);
        return halfWidth > 0 ? halfWidth : number(word, LATIN);
    }

    /** i, ii, iii … xx, also as the single letters ⅰ to ⅻ; full-width letters count otherwise. */
    static int roman(String word) {
        if (word.length() == 1 && word.charAt(0) >= 'ⅰ' && word.charAt(0) <= 'ⅻ') {
            return word.charAt(0) - 'ⅰ' + 1;
        }
        return ROMAN.indexOf(word) + 1;
    }

    static boolean isKana(char c) {
        return KANA.indexOf(c) >= 0 || IROHA.indexOf(c) >= 0;
    }

    static boolean isLatin(char c) {
        return LATIN.indexOf(c) >= 0 || HALF_WIDTH_LATIN.indexOf(c) >= 0;
    }

    private static String word(int number, String letters) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / letters.length()) {
            word.insert(0, letters.charAt((rest - 1) % letters.length()));
        }
        return word.toString();
    }

    private static int number(String word, String letters) {
        int number = 0;
        for (char c : word.toCharArray()) {
            int letter = letters.indexOf(c) + 1;
            if (letter == 0 || word.length() > 3) {
                return 0;
            }
            number = number * letters.length() + letter;
        }
        return number;
    }
}

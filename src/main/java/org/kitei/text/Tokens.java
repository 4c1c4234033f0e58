package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** Parts a line where a change may begin: numbers, Latin and katakana words stay whole, everything else goes letter by letter. */
final class Tokens {

    private enum Script { ARABIC, KANJI_NUMBER, LATIN, KATAKANA, OTHER }

    private Tokens() {
    }

    static List<String> of(String words) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            int end = from + Character.charCount(words.codePointAt(from));
            Script script = script(words.charAt(from));
            while (script != Script.OTHER && end < words.length() && script(words.charAt(end)) == script) {
                end++;
            }
            tokens.add(words.substring(from, end));
            from = end;
        }
        return tokens;
    }

    private static Script script(char c) {
        if (Numerals.isArabic(c)) {
            return Script.ARABIC;
        }
        if (Numerals.isKanji(c)) {
            return Script.KANJI_NUMBER;
        }
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
            return Script.LATIN;
        }
        return c >= 'ァ' && c <= 'ヺ' || c == 'ー' ? Script.KATAKANA : Script.OTHER;
    }
}

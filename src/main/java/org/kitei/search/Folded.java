package org.kitei.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it is compared: in one width, without the difference of hiragana and katakana, of small and capital letters. It
 * remembers where each character came from, because half-width ガ is two characters and ㌔ becomes two.
 */
final class Folded {

    private static final char HALF_WIDTH_VOICED = '\uFF9E';
    private static final char HALF_WIDTH_HALF_VOICED = '\uFF9F';
    private static final int KATAKANA_ABOVE_HIRAGANA = 'ァ' - 'ぁ';

    private final StringBuilder folded = new StringBuilder();
    private final int[] origins;

    private Folded(String text) {
        var from = new int[text.length() * 18 + 1];
        for (int start = 0; start < text.length();) {
            int end = endOfCharacter(text, start);
            for (char c : fold(text.substring(start, end)).toCharArray()) {
                from[folded.length()] = start;
                folded.append(c);
            }
            start = end;
        }
        from[folded.length()] = text.length();
        origins = Arrays.copyOf(from, folded.length() + 1);
    }

    static Folded of(String text) {
        return new Folded(text);
    }

    /** Behind the character at {@code start} and the marks that belong to it. */
    private static int endOfCharacter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char c) {
        return c == HALF_WIDTH_VOICED || c == HALF_WIDTH_HALF_VOICED || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String fold(String character) {
        var wide = Normalizer.normalize(character, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return wide.chars().map(c -> c >= 'ァ' && c <= 'ヶ' ? c - KATAKANA_ABOVE_HIRAGANA : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Where the folded character came from in the text; its length for the place behind the last. */
    int origin(int at) {
        return origins[at];
    }

    @Override
    public String toString() {
        return folded.toString();
    }
}

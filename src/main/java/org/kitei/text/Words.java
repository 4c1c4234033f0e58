package org.kitei.text;

import java.text.Normalizer;

/** One line of words: what every record of the tree makes of the strings it is given. */
final class Words {

    private Words() {
    }

    /** Without line breaks, tabs, control characters and spaces at the ends; nothing a person can see is changed. */
    static String of(String words) {
        return strip(line(words));
    }

    /** Like {@link #of}, but the indent stays: a form's layout is part of it. */
    static String line(String words) {
        StringBuilder line = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                line.append(' ');
            } else if (unreadable(c)) {
                line.append('\uFFFD');
            } else if (!invisible(c)) {
                line.appendCodePoint(c);
            }
        });
        int end = line.length();
        while (end > 0 && isSpace(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end);
    }

    /**
     * Composes か and ゛ to が, as some systems store them apart. Compatibility ideographs stay as they were typed:
     * names of people and places are written with them.
     */
    static String composed(String words) {
        if (Normalizer.isNormalized(words, Normalizer.Form.NFC)) {
            return words;
        }
        StringBuilder composed = new StringBuilder(words.length());
        int from = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int c = words.codePointAt(i);
            if (c >= 0xF900 && c <= 0xFAFF || c >= 0x2F800 && c <= 0x2FA1F) {
                composed.append(Normalizer.normalize(words.substring(from, i), Normalizer.Form.NFC)).appendCodePoint(c);
                from = i + Character.charCount(c);
            }
        }
        return composed.append(Normalizer.normalize(words.substring(from), Normalizer.Form.NFC)).toString();
    }

    static String strip(String words) {
        int from = 0;
        int end = words.length();
        while (from < end && isSpace(words.charAt(from))) {
            from++;
        }
        while (end > from && isSpace(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(from, end);
    }

    static String withoutSpaces(String words) {
        StringBuilder rest = new StringBuilder(words.length());
        words.chars().filter(c -> !isSpace((char) c)).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    static String excerpt(String words) {
        int limit = 60;
        if (words.codePointCount(0, words.length()) <= limit) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, limit)) + "…";
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c >= '\u2000' && c <= '\u200A' || c == '\u202F';
    }

    /** A control character, half a surrogate pair, or a mark that turns the reading direction around. */
    static boolean unreadable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' || c >= 0xD800 && c <= 0xDFFF
                || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    static boolean invisible(int c) {
        return c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x00AD;
    }
}

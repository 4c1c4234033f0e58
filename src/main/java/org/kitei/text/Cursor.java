package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A place in a line, moved forward by what is recognised there. Whatever returns nothing leaves the place as it was. */
final class Cursor {

    private final String line;
    private int at;

    Cursor(String line) {
        this.line = line;
    }

    boolean take(String word) {
        boolean here = line.startsWith(word, at);
        at += here ? word.length() : 0;
        return here;
    }

    boolean takeAny(String characters) {
        boolean here = at < line.length() && characters.indexOf(line.charAt(at)) >= 0;
        at += here ? 1 : 0;
        return here;
    }

    boolean takeSpaces() {
        int from = at;
        while (at < line.length() && Words.isSpace(line.charAt(at))) {
            at++;
        }
        return at > from;
    }

    /** A number of at least 1 in arabic or kanji numerals. */
    OptionalInt takeNumber() {
        int from = at;
        boolean arabic = at < line.length() && Numerals.isArabic(line.charAt(at));
        while (at < line.length()
                && (arabic ? Numerals.isArabic(line.charAt(at)) : Numerals.isKanji(line.charAt(at)))) {
            at++;
        }
        OptionalInt number = Numerals.parse(line.substring(from, at));
        if (number.isEmpty() || number.getAsInt() < 1) {
            at = from;
            return OptionalInt.empty();
        }
        return number;
    }

    /** 第5条の2 for the unit 条, with or without spaces between the parts. */
    @Nullable Numeral takeNumeral(String before, String unit) {
        int from = at;
        if (take(before)) {
            takeSpaces();
            OptionalInt number = takeNumber();
            takeSpaces();
            if (number.isPresent() && take(unit)) {
                return takeBranches(number.getAsInt());
            }
        }
        at = from;
        return null;
    }

    /** Behind a number: の2, の2の3. */
    Numeral takeBranches(int number) {
        List<Integer> parts = new ArrayList<>(List.of(number));
        while (parts.size() < 6) {
            int from = at;
            OptionalInt branch = take("の") ? takeNumber() : OptionalInt.empty();
            if (branch.isEmpty()) {
                at = from;
                break;
            }
            parts.add(branch.getAsInt());
        }
        return new Numeral(parts);
    }

    /** What stands in a pair of round brackets that begins here, with brackets inside it. */
    @Nullable String takeBracketed() {
        if (at == line.length() || !opens(line.charAt(at))) {
            return null;
        }
        int depth = 0;
        for (int i = at; i < line.length(); i++) {
            depth += opens(line.charAt(i)) ? 1 : closes(line.charAt(i)) ? -1 : 0;
            if (depth == 0) {
                String words = line.substring(at + 1, i);
                at = i + 1;
                return Words.strip(words);
            }
        }
        return null;
    }

    /** What stands between two signs, the same place in both lists, without such signs inside. */
    @Nullable String takeBetween(String opening, String closing) {
        int kind = at < line.length() ? opening.indexOf(line.charAt(at)) : -1;
        int end = kind < 0 ? -1 : line.indexOf(closing.charAt(kind), at);
        if (end < 0) {
            return null;
        }
        String words = Words.strip(line.substring(at + 1, end));
        at = end + 1;
        return words;
    }

    char next() {
        return line.charAt(at++);
    }

    char peek() {
        return line.charAt(at);
    }

    boolean atEnd() {
        return at == line.length();
    }

    boolean atSpaceOrEnd() {
        return atEnd() || Words.isSpace(peek());
    }

    String rest() {
        return Words.strip(line.substring(at));
    }

    int place() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    private static boolean opens(char c) {
        return c == '（' || c == '(';
    }

    private static boolean closes(char c) {
        return c == '）' || c == ')';
    }
}

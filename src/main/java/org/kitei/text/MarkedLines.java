package org.kitei.text;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Recognises the numbers of paragraphs and items at the beginning of a line. */
final class MarkedLines {

    /** What may follow a number that is only mentioned: （１）の規定. */
    private static final String MENTIONED_BY = "のを、。，及又";

    /** What is counted by a number that stands before it: 2年, 3省. */
    private static final String COUNTED = "年月日条項号章節款目編名人回件台か箇ヶカ個つ時分秒円割％%歳週版部枚本種級階第省者床科度倍点以～~-－―，,・／/：:";

    private MarkedLines() {
    }

    /** @param inside what stands in the brackets that the cursor is behind */
    static @Nullable Line bracketed(String inside, Cursor cursor) {
        OptionalInt number = Numerals.parse(inside);
        if (number.isPresent() && number.getAsInt() > 0) {
            Mark mark = Numerals.isKanji(inside.charAt(0)) ? Mark.BRACKETED_KANJI : Mark.BRACKETED_NUMBER;
            return behind(mark, number.getAsInt(), "", cursor, true);
        }
        if (Letters.roman(inside) > 0) {
            return behind(Mark.BRACKETED_LATIN, Math.max(Letters.latin(inside), 1), inside, cursor, true);
        }
        if (inside.length() > 3) {
            return null;
        }
        if (Letters.kana(inside) > 0 || Letters.iroha(inside) > 0) {
            return behind(Mark.BRACKETED_KANA, Letters.kana(inside), inside, cursor, true);
        }
        return Letters.latin(inside) > 0 ? behind(Mark.BRACKETED_LATIN, Letters.latin(inside), inside, cursor, true) : null;
    }

    /** Numbers and letters without brackets around them. */
    static @Nullable Line open(String words) {
        Cursor cursor = new Cursor(words);
        char first = cursor.peek();
        if (Numerals.isArabic(first)) {
            OptionalInt number = cursor.takeNumber();
            return number.isEmpty() ? null : behindNumber(number.getAsInt(), cursor);
        }
        if (Numerals.isKanji(first)) {
            OptionalInt number = cursor.takeNumber();
            return number.isEmpty() ? null : behindKanji(number.getAsInt(), cursor);
        }
        if (first >= '①' && first <= '⑳') {
            cursor.next();
            return behind(Mark.CIRCLED_NUMBER, first - '①' + 1, "", cursor, true);
        }
        if (first >= '⑴' && first <= '⒇' || first >= '㈠' && first <= '㈩') {
            cursor.next();
            return first <= '⒇' ? behind(Mark.BRACKETED_NUMBER, first - '⑴' + 1, "", cursor, true)
                    : behind(Mark.BRACKETED_KANJI, first - '㈠' + 1, "", cursor, true);
        }
        if (first == '・') {
            cursor.next();
            return cursor.atEnd() || cursor.peek() == '・' ? null : new Line.Marked(Mark.BULLET, null, "", cursor.rest());
        }
        return letter(words, cursor);
    }

    private static @Nullable Line behindNumber(int number, Cursor cursor) {
        if (cursor.takeAny("）)")) {
            return behind(Mark.HALF_BRACKETED_NUMBER, number, "", cursor, true);
        }
        if (cursor.takeAny("．.")) {
            boolean decimal = !cursor.atEnd() && Numerals.isArabic(cursor.peek());
            return decimal ? null : new Line.Marked(Mark.NUMBER, Numeral.of(number), "", cursor.rest());
        }
        @Nullable Line spaced = behind(Mark.NUMBER, number, "", cursor, false);
        if (spaced != null || cursor.takeAny("、")) {
            return spaced == null ? perhaps(Mark.NUMBER, number, cursor) : spaced;
        }
        char next = cursor.peek();
        boolean words = next > 127 && COUNTED.indexOf(next) < 0 && !Numerals.isKanji(next) && next != 'の' && MENTIONED_BY.indexOf(next) < 0;
        return words ? perhaps(Mark.NUMBER, number, cursor) : null;
    }

    /** 一、患者の… as older texts have it. */
    private static @Nullable Line behindKanji(int number, Cursor cursor) {
        @Nullable Line spaced = behind(Mark.KANJI, number, "", cursor, false);
        return spaced == null && cursor.takeAny("、．") ? perhaps(Mark.KANJI, number, cursor) : spaced;
    }

    private static Line perhaps(Mark mark, int number, Cursor cursor) {
        return new Line.Marked(mark, Numeral.of(number), "", cursor.rest(), false);
    }

    private static @Nullable Line letter(String words, Cursor cursor) {
        int length = 0;
        while (length < 3 && length < words.length()
                && (Letters.isKana(words.charAt(length)) || Letters.isLatin(words.charAt(length)))) {
            length++;
        }
        String symbol = words.substring(0, length);
        cursor.backTo(length);
        boolean closed = cursor.takeAny("）)") || dotted(cursor);
        if (Letters.kana(symbol) > 0 || Letters.iroha(symbol) > 0) {
            return behind(Mark.KANA, Letters.kana(symbol), symbol, cursor, closed);
        }
        return Letters.latin(symbol) > 0 ? behind(Mark.LATIN, Letters.latin(symbol), symbol, cursor, closed) : null;
    }

    private static boolean dotted(Cursor cursor) {
        int place = cursor.place();
        if (cursor.takeAny("．.") && (cursor.atSpaceOrEnd() || cursor.peek() > 127)) {
            return true;
        }
        cursor.backTo(place);
        return false;
    }

    /** @param closed whether the mark ends by itself, so that the words may follow without a space */
    private static @Nullable Line behind(Mark mark, int number, String symbol, Cursor cursor, boolean closed) {
        @Nullable Numeral numeral = number > 0 ? cursor.takeBranches(number) : null;
        boolean tight = closed && (numeral == null || numeral.parts().size() == 1);
        if (cursor.atSpaceOrEnd() || tight && MENTIONED_BY.indexOf(cursor.peek()) < 0) {
            return new Line.Marked(mark, numeral, symbol, cursor.rest());
        }
        return null;
    }
}

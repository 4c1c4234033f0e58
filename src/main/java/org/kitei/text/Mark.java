package org.kitei.text;

import java.util.List;

/** The kinds of numbers met before paragraphs, items and subitems. */
enum Mark {
    /** １　 or １．: a paragraph, or an item in private layouts. */
    NUMBER,
    BRACKETED_NUMBER,
    HALF_BRACKETED_NUMBER,
    CIRCLED_NUMBER,
    KANJI,
    BRACKETED_KANJI,
    KANA,
    BRACKETED_KANA,
    LATIN,
    BRACKETED_LATIN,
    /** ・: an item without a number. */
    BULLET;

    /** How items are marked in print, level by level. */
    static final List<Mark> LEVELS = List.of(BRACKETED_NUMBER, KANA, BRACKETED_KANA, LATIN, BRACKETED_LATIN);

    String print(Numeral number) {
        String symbol = symbol(number);
        return switch (this) {
            case BRACKETED_KANA, BRACKETED_LATIN, BRACKETED_NUMBER -> "（" + symbol + "）";
            default -> symbol;
        } + Numerals.fullWidth(number.branches());
    }

    /** What counts, without brackets and branches: ア, ａ, １. */
    String symbol(Numeral number) {
        int first = number.parts().get(0);
        return switch (this) {
            case KANA, BRACKETED_KANA -> Letters.kana(first);
            case LATIN, BRACKETED_LATIN -> Letters.latin(first);
            default -> Numerals.fullWidth(first);
        };
    }
}

package org.kitei.text;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The labels of what is appended: 別表第1, 様式第1号の2. */
final class Labels {

    private Labels() {
    }

    /** One way of writing the number: 別表第一 and 別表第１ become 別表第1. */
    static String normal(String label) {
        String words = Numerals.halfWidth(Words.of(label));
        int number = words.indexOf('第');
        if (number < 0) {
            return words;
        }
        Cursor cursor = new Cursor(words);
        cursor.backTo(number + 1);
        cursor.takeSpaces();
        OptionalInt first = cursor.takeNumber();
        if (first.isEmpty()) {
            return words;
        }
        String unit = cursor.take("号") ? "号" : "";
        Numeral numeral = cursor.takeBranches(first.getAsInt());
        return words.substring(0, number) + numeral.with("第", unit) + words.substring(cursor.place());
    }

    /** @param kind what is numbered, the words around the number: 別表, 様式 */
    record Numbered(String kind, Numeral numeral) {
    }

    /** Of a label in its normal form; empty where it bears no number. */
    static Optional<Numbered> number(String label) {
        int at = label.indexOf('第');
        Cursor cursor = new Cursor(label);
        cursor.backTo(at + 1);
        OptionalInt first = at < 0 ? OptionalInt.empty() : cursor.takeNumber();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        cursor.take("号");
        Numeral numeral = cursor.takeBranches(first.getAsInt());
        return Optional.of(new Numbered(label.substring(0, at) + label.substring(cursor.place()), numeral));
    }

    /**
     * What stands behind a label is in brackets, unless it is 削除, has a bracket without its pair, or brings several of its own:
     * 様式第1号(その1)(第7条関係).
     */
    static String headed(String label, String caption) {
        if (caption.isEmpty()) {
            return label;
        }
        boolean bare = caption.equals("削除") || caption.equals("略")
                || !caption.equals(new Cursor("（" + caption + "）").takeBracketed());
        Cursor cursor = new Cursor(caption);
        boolean bracketed = cursor.takeBracketed() != null && !cursor.atEnd();
        return label + (bracketed ? caption : bare ? "　" + caption : "（" + caption + "）");
    }

    static Optional<Numeral> relatedArticle(String caption) {
        int from = caption.indexOf('第');
        while (from >= 0) {
            Cursor cursor = new Cursor(caption);
            cursor.backTo(from);
            @Nullable Numeral article = cursor.takeNumeral("第", "条");
            if (article != null) {
                return Optional.of(article);
            }
            from = caption.indexOf('第', from + 1);
        }
        return Optional.empty();
    }
}

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

package org.kitei.review;

import java.util.Locale;

/** What a review finds: the regulation stays as it is, is to be amended, or is to be abolished. */
public enum ReviewVerdict {
    KEEP, AMEND, ABOLISH;

    /** As the form and the model say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReviewVerdict of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

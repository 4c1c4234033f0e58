package org.kitei.regulation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PlainText;

/**
 * Which cases to list, and from where.
 *
 * @param words     a part of the regulation's title or of the case's number; empty for all
 * @param selection null for all
 * @param behind    the last one of the page before; null for the first page
 */
public record CaseQuery(String words, @Nullable Selection selection, Order order, @Nullable UUID behind) {

    /** Before the decision; decided and waiting for its day; done; ended without effect. */
    public enum Selection { UNDECIDED, WAITING, DONE, ENDED }

    /** Youngest first; by the regulation's title; those without a date first, then the latest date. */
    public enum Order { YOUNGEST, TITLE, DATE }

    public CaseQuery {
        words = PlainText.of(words).strip();
    }
}

package org.kitei.maintenance;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PlainText;

/**
 * Which works to list, and from where.
 *
 * @param words  a part of the title, the number, the contractor's name or the systems; empty for all
 * @param behind the last one of the page before; null for the first page
 */
public record WorkQuery(String words, @Nullable Selection selection, Order order, @Nullable UUID behind) {

    public enum Selection { OPEN, TO_COME, UNDER_WAY, TO_REPORT, LATE, EMERGENCY, VERIFIED, NOT_DONE, NOT_ACCEPTED }

    /** By the beginning of the window, the last one first; by title or by contractor. */
    public enum Order { WINDOW, TITLE, CONTRACTOR }

    public WorkQuery {
        words = PlainText.of(words).strip();
    }
}

package org.kitei.regulation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PlainText;

/**
 * Which regulations to list, and from where.
 *
 * @param words  a part of the title; empty for all
 * @param behind the last one of the page before, as it stands now; null for the first page
 */
public record RegulationQuery(String words, Order order, @Nullable UUID behind) {

    /** By title; those without a text in force first, then by the day of the text in force, latest first. */
    public enum Order { TITLE, SINCE }

    public RegulationQuery {
        words = PlainText.of(words).strip();
    }
}

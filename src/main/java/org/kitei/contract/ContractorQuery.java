package org.kitei.contract;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PlainText;

/**
 * Which contractors to list, and from where.
 *
 * @param words  a part of the name or of the kind of work; empty for all
 * @param work   the kind of work, as it was entered; empty for all
 * @param behind the last one of the page before; null for the first page
 */
public record ContractorQuery(String words, String work, Order order, @Nullable UUID behind) {

    /** By name, or by kind of work and then by name. */
    public enum Order { NAME, WORK }

    public ContractorQuery {
        words = PlainText.of(words).strip();
        work = PlainText.of(work).strip();
    }
}

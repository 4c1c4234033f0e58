package org.kitei.contract;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PlainText;

/**
 * Which agreements to list, and from where.
 *
 * @param words    a part of the title, the contractor's name or the systems; empty for all
 * @param behind   the last one of the page before; null for the first page
 */
public record AgreementQuery(
        String words, @Nullable Selection selection, @Nullable UUID departmentId, Order order, @Nullable UUID behind) {

    public enum Selection { UNDER_WAY, IN_FORCE, SUSPENDED, EXPIRING, CLOSING, OVER }

    public enum Order { UNTIL, TITLE, CONTRACTOR }

    public AgreementQuery {
        words = PlainText.of(words).strip();
    }
}

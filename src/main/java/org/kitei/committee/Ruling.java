package org.kitei.committee;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;

/**
 * What the chair, or the vice-chair for the chair, ruled in a round.
 *
 * @param by    the name at that time; empty in a round from before names were kept
 * @param role  in which the person ruled
 * @param at    null where it was not kept
 * @param until the new deadline; null where nothing was prolonged
 */
public record Ruling(Kind kind, String by, Role role, @Nullable Instant at, @Nullable LocalDate until, String reason) {

    public enum Kind { PROLONGED, CLOSED, TIE_BROKEN }

    /** A ruling of which only the reason was kept. */
    static Ruling unnamed(Kind kind, String reason) {
        return new Ruling(kind, "", Role.COMMITTEE_CHAIR, null, null, reason);
    }
}

package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person as the administrator sees them.
 *
 * @param sortKey    the reading, or the name where none is known
 * @param activeUntil the last day at work; null while no end is known
 * @param email      null where none is known
 * @param mailWanted whether notices go to that address too
 * @param signInName null where the person has no account
 */
public record PersonDetails(
        UUID id, int version, String name, String reading, String sortKey, @Nullable UUID departmentId,
        LocalDate activeFrom, @Nullable LocalDate activeUntil, String language,
        @Nullable String email, boolean mailWanted, @Nullable String signInName) {

    public boolean leftBy(LocalDate day) {
        return activeUntil != null && activeUntil.isBefore(day);
    }
}

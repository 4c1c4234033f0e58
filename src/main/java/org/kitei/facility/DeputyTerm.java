package org.kitei.facility;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The naming of a deputy as others show it.
 *
 * @param until the last day; null while no end is known
 * @param acts  the names of the user tasks the deputy may do while the principal is away
 */
public record DeputyTerm(
        UUID id, UUID principalId, UUID deputyId, LocalDate from, @Nullable LocalDate until, Set<String> acts) {

    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}

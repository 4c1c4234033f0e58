package org.kitei.facility;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An absence as others show it.
 *
 * @param until  the first moment of being back; null while no end is known
 * @param reason why; may be empty where the person recorded it
 */
public record AbsencePeriod(
        UUID id, UUID personId, Instant from, @Nullable Instant until, String reason, UUID recordedBy, Instant recordedAt) {

    public boolean inForceAt(Instant moment) {
        return !from.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}

package org.kitei.facility;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A password with which nothing is signed yet.
 *
 * @param resetBy who gave it; null where nobody was at work
 * @param until   from then on it signs without a confirmation
 */
public record HeldPassword(UUID id, UUID personId, @Nullable UUID resetBy, Instant resetAt, Instant until) {
}

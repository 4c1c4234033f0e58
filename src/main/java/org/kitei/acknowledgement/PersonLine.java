package org.kitei.acknowledgement;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person who is asked to read an edition.
 *
 * @param department  null where the person belongs to none
 * @param confirmedAt null while not confirmed
 */
public record PersonLine(UUID personId, String name, @Nullable String department, @Nullable Instant confirmedAt) {
}

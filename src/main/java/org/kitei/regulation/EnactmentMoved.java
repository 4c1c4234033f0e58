package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A promulgated edition, or abolition, comes into force on another day than was made known; published in that transaction.
 *
 * @param editionId     null for an abolition
 * @param effectiveDate null where it is called off and never comes into force
 */
public record EnactmentMoved(UUID regulationId, @Nullable UUID editionId, @Nullable LocalDate effectiveDate) {
}

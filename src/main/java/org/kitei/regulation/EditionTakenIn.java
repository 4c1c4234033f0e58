package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A text that was in force before the program came has become an edition, not always the one in force today; published in that
 * transaction.
 */
public record EditionTakenIn(UUID regulationId, UUID editionId, int number, LocalDate effectiveDate) {
}

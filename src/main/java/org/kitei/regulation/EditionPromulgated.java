package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

/** A decided text has become an edition and is made known; published in that transaction, before it is in force. */
public record EditionPromulgated(UUID regulationId, UUID editionId, int number, LocalDate effectiveDate) {
}

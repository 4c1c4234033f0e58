package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

/** An edition is in force from this day; the former one, if there was one, is superseded. */
public record EditionEnforced(UUID regulationId, UUID editionId, LocalDate effectiveDate) {
}

package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

import org.kitei.guideline.Answers;
import org.kitei.text.RegulationText;

/**
 * One edition's text and what it binds to.
 *
 * @param contentHash SHA-256 in lower-case hex over the canonical text
 */
public record EditionText(
        UUID id, UUID regulationId, int number, LocalDate effectiveDate, String contentHash, RegulationText text, Answers answers) {
}

package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.kitei.guideline.Answers;
import org.kitei.text.RegulationText;

/**
 * An edition as its pages show it.
 *
 * @param standing where it stands on the day asked for
 */
public record EditionView(
        UUID id, UUID regulationId, UUID caseId, int number, String documentNumber, LocalDate effectiveDate,
        Instant promulgatedAt, Standing standing, String contentHash, RegulationText text, Answers answers) {

    public enum Standing { NOT_YET, IN_FORCE, SUPERSEDED }
}

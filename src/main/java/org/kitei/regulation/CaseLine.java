package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.RoundView;

/**
 * A case as a list shows it.
 *
 * @param round the committee's round while the case is there
 */
public record CaseLine(
        UUID id, String number, String title, CaseState state, @Nullable LocalDate effectiveDate, Instant openedAt,
        @Nullable RoundView round) {
}

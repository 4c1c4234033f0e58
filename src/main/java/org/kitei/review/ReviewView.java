package org.kitei.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.regulation.EditionName;

/**
 * The reviewing of a regulation as pages show it.
 *
 * @param answerDueOn the last day for the review that is under way
 * @param caseId      the case that is awaited
 * @param requests    the requests that no review has answered yet, newest first
 * @param past        what former reviews found, newest first
 */
public record ReviewView(
        UUID regulationId, String title, ReviewState state, LocalDate dueOn, @Nullable LocalDate answerDueOn, @Nullable UUID caseId,
        List<Request> requests, List<Past> past) {

    /** @param by null where the program asked */
    public record Request(ReviewOrigin origin, String reason, @Nullable String by, Instant at) {
    }

    public record Past(ReviewVerdict verdict, String reason, EditionName edition, String by, Instant at) {
    }

    public boolean ended() {
        return state == ReviewState.ENDED;
    }
}

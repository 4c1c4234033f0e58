package org.kitei.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a review before its time. */
@Service
public class ReviewRequesting {

    private static final int LONGEST_REASON = 2000;

    private final PeriodicReviews reviews;
    private final ReviewRequests requests;
    private final ReviewProcess process;
    private final Ledger ledger;
    private final Clock clock;

    ReviewRequesting(PeriodicReviews reviews, ReviewRequests requests, ReviewProcess process, Ledger ledger, Clock clock) {
        this.reviews = reviews;
        this.requests = requests;
        this.process = process;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Asks for a review. It begins at once; where one is under way the reason joins it, where a case is awaited the review
     * follows the case.
     *
     * @throws NoSuchRecord where the regulation is not being reviewed: it is not in force yet, or not of this facility
     * @throws InvalidInput where it is abolished, or origin or reason is missing
     */
    @Transactional
    public void request(UUID regulationId, @Nullable ReviewOrigin origin, String reason) {
        var review = reviews.findById(regulationId).orElseThrow(() -> new NoSuchRecord("review", regulationId));
        check(review, origin, reason);
        ask(review, Objects.requireNonNull(origin), reason, FacilityContext.requiredPerson());
    }

    /** As {@link #request}, where nobody but the program asks; a regulation that is not or no longer reviewed is passed over. */
    void requestOfProgram(UUID regulationId, ReviewOrigin origin, String reason) {
        reviews.findById(regulationId).filter(review -> review.state() != ReviewState.ENDED)
                .ifPresent(review -> ask(review, origin, reason, null));
    }

    private void ask(PeriodicReview review, ReviewOrigin origin, String reason, @Nullable UUID by) {
        var request = requests.save(ReviewRequest.of(review.regulationId(), origin, reason, by,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        ledger.record(Act.of("review-requested", ReviewSubject.of(review.regulationId()))
                .with("origin", origin).with("reason", reason).with("requestId", request.id()));
        if (review.state() == ReviewState.WAITING) {
            process.requested(review.regulationId());
        }
    }

    private static void check(PeriodicReview review, @Nullable ReviewOrigin origin, String reason) {
        var problems = new ArrayList<Problem>();
        if (review.state() == ReviewState.ENDED) {
            problems.add(Problem.at("origin", "review.request.ended"));
        }
        if (origin == null) {
            problems.add(Problem.at("origin", "review.request.origin.missing"));
        }
        if (reason.isBlank()) {
            problems.add(Problem.at("reason", "review.request.reason.missing"));
        } else if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            problems.add(Problem.at("reason", "review.request.reason.long", LONGEST_REASON));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

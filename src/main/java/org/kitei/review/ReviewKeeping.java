package org.kitei.review;

import java.time.LocalDate;
import java.util.UUID;

import org.kitei.facility.FacilityChanged;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.regulation.CaseClosed;
import org.kitei.regulation.CaseKind;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.EditionEnforced;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reviewing of each regulation in step with what happens to it, in the same transaction. */
@Component
class ReviewKeeping {

    private final PeriodicReviews reviews;
    private final Reviews verbs;
    private final ReviewProcess process;
    private final ReviewAnnouncements announcements;
    private final FacilityDirectory facilities;

    ReviewKeeping(PeriodicReviews reviews, Reviews verbs, ReviewProcess process, ReviewAnnouncements announcements,
            FacilityDirectory facilities) {
        this.reviews = reviews;
        this.verbs = verbs;
        this.process = process;
        this.announcements = announcements;
        this.facilities = facilities;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EditionEnforced enforced) {
        keep(enforced.regulationId(), enforced.effectiveDate());
    }

    /** Begins the reviewing of a regulation, or counts the interval from its new edition's day. */
    void keep(UUID regulationId, LocalDate inForceSince) {
        var known = reviews.findById(regulationId);
        known.ifPresent(review -> {
            review.editionInForce(inForceSince, months());
            process.dateMoved(regulationId);
        });
        if (known.isEmpty()) {
            reviews.save(PeriodicReview.of(regulationId, inForceSince, months()));
            process.begun(regulationId);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        reviews.findById(closed.regulationId()).ifPresent(review -> {
            var awaited = review.awaits(closed.caseId());
            if (closed.kind() == CaseKind.ABOLISH && closed.outcome() == CaseState.IN_FORCE) {
                review.end();
                end(closed.regulationId(), awaited);
            } else if (awaited) {
                review.caseClosed();
                process.caseClosed(closed.regulationId());
                tellWhereNotMended(closed);
            }
        });
    }

    private void end(UUID regulationId, boolean awaited) {
        if (awaited) {
            process.caseClosed(regulationId);
        } else {
            process.abolished(regulationId);
        }
    }

    private void tellWhereNotMended(CaseClosed closed) {
        if (closed.outcome() != CaseState.IN_FORCE) {
            announcements.notMended(closed.regulationId(), closed.caseId(),
                    Role.valueOf(verbs.reviewer(closed.regulationId().toString())));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FacilityChanged changed) {
        if (changed.changes().containsKey("reviewIntervalMonths")) {
            reviews.findByStateNot(ReviewState.ENDED).forEach(review -> {
                review.spread(months());
                process.dateMoved(review.regulationId());
            });
        }
    }

    private int months() {
        return facilities.current().settings().reviewIntervalMonths();
    }
}

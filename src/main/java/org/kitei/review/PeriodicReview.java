package org.kitei.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The reviewing of one regulation, from its first day in force until it is abolished. Its id is the regulation's. */
@Entity
@Table(name = "periodic_review")
class PeriodicReview {

    @Id
    @Column(name = "regulation_id")
    private UUID regulationId;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReviewState state;

    @Column(name = "counted_from")
    private LocalDate countedFrom;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "answer_due_on")
    private @Nullable LocalDate answerDueOn;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected PeriodicReview() {
    }

    static PeriodicReview of(UUID regulation, LocalDate inForceSince, int months) {
        var review = new PeriodicReview();
        review.regulationId = regulation;
        review.state = ReviewState.WAITING;
        review.countFrom(inForceSince, months);
        return review;
    }

    /**
     * Counts the interval anew. A month that has no such day ends it on its last: a year from 29 February is 28 February.
     */
    private void countFrom(LocalDate day, int months) {
        countedFrom = day;
        dueOn = day.plusMonths(months);
    }

    /** An edition is in force: the interval runs from its day, unless a review was later. */
    void editionInForce(LocalDate since, int months) {
        if (since.isAfter(countedFrom)) {
            countFrom(since, months);
        }
    }

    /** The facility's interval is another now. */
    void spread(int months) {
        countFrom(countedFrom, months);
    }

    /** @param answerDue the last day on which the reviewer is in time */
    void begin(LocalDate answerDue) {
        require(ReviewState.WAITING);
        state = ReviewState.REVIEWING;
        answerDueOn = answerDue;
    }

    /** Found good as it is: the next review is an interval away. */
    void keep(LocalDate today, int months) {
        require(ReviewState.REVIEWING);
        wait(today, months);
    }

    /** Found wanting: the case that mends it is awaited. */
    void await(UUID revisionCase, LocalDate today, int months) {
        require(ReviewState.REVIEWING);
        wait(today, months);
        state = ReviewState.IN_CASE;
        caseId = revisionCase;
    }

    private void wait(LocalDate today, int months) {
        state = ReviewState.WAITING;
        answerDueOn = null;
        countFrom(today, months);
    }

    boolean awaits(UUID revisionCase) {
        return state == ReviewState.IN_CASE && revisionCase.equals(caseId);
    }

    void caseClosed() {
        require(ReviewState.IN_CASE);
        state = ReviewState.WAITING;
        caseId = null;
    }

    /** The regulation is abolished. */
    void end() {
        state = ReviewState.ENDED;
        answerDueOn = null;
        caseId = null;
    }

    private void require(ReviewState expected) {
        if (state != expected) {
            throw new IllegalStateException("the review is " + state + ", not " + expected);
        }
    }

    UUID regulationId() {
        return regulationId;
    }

    ReviewState state() {
        return state;
    }

    /** The day since when the interval runs. */
    LocalDate countedFrom() {
        return countedFrom;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Optional<LocalDate> answerDueOn() {
        return Optional.ofNullable(answerDueOn);
    }

    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }
}

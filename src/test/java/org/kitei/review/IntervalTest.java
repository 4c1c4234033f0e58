package org.kitei.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a regulation is reviewed next. */
class IntervalTest {

    @ParameterizedTest(name = "{1} months from {0}: {2}")
    @CsvSource({
        "2026-12-01, 12, 2027-12-01",
        "2026-12-31,  1, 2027-01-31",
        "2027-01-31,  1, 2027-02-28",
        "2028-01-31,  1, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-29",
        "2027-08-31,  6, 2028-02-29",
        "2026-10-31, 60, 2031-10-31"})
    void theIntervalEndsOnTheSameDayOfTheMonthOrOnItsLast(LocalDate from, int months, LocalDate due) {
        assertThat(inForce(from, months).dueOn()).isEqualTo(due);
    }

    @Test
    void aShorterIntervalIsCountedFromTheSameDayAndLosesNoDayOnTheWay() {
        var review = inForce(LocalDate.parse("2027-01-31"), 1);
        review.spread(2);
        assertThat(review.dueOn()).isEqualTo("2027-03-31");
    }

    @Test
    void whatIsKeptIsReviewedAnIntervalAfterTheReviewNotAfterItsDueDate() {
        var review = inForce(LocalDate.parse("2026-12-01"), 12);
        review.begin(LocalDate.parse("2027-12-28"));
        review.keep(LocalDate.parse("2027-12-20"), 12);
        assertThat(review.dueOn()).isEqualTo("2028-12-20");
        assertThat(review.state()).isEqualTo(ReviewState.WAITING);
        assertThat(review.answerDueOn()).isEmpty();
    }

    @Test
    void aNewEditionBeginsTheIntervalAnewButAnOldOneThatIsToldLateDoesNot() {
        var review = inForce(LocalDate.parse("2026-12-01"), 12);
        review.editionInForce(LocalDate.parse("2027-04-01"), 12);
        assertThat(review.dueOn()).isEqualTo("2028-04-01");
        review.editionInForce(LocalDate.parse("2020-04-01"), 12);
        assertThat(review.dueOn()).isEqualTo("2028-04-01");
    }

    @Test
    void nothingIsFoundBeforeTheReviewHasBegun() {
        var review = inForce(LocalDate.parse("2026-12-01"), 12);
        assertThatThrownBy(() -> review.keep(LocalDate.parse("2027-12-20"), 12)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(review::caseClosed).isInstanceOf(IllegalStateException.class);
    }

    private static PeriodicReview inForce(LocalDate since, int months) {
        return PeriodicReview.of(UUID.randomUUID(), since, months);
    }
}

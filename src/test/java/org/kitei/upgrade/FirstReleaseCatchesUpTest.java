package org.kitei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.kitei.TestHospital.House;
import org.kitei.review.ReviewReading;
import org.kitei.review.ReviewState;
import org.kitei.search.Search;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the first release did not have works for what it left behind. */
@FirstReleaseTest
class FirstReleaseCatchesUpTest {

    private static final String TITLE = "情報システム運用管理規程";

    @Autowired OldCases old;
    @Autowired ReviewReading reviews;
    @Autowired Search search;
    @Autowired JdbcTemplate database;

    @Test
    void whatIsInForceIsReviewedAYearAfterItsDay() {
        for (var house : new House[] {old.hospital(), old.clinic()}) {
            var regulation = old.get(house, TITLE + "の制定").regulationId();
            var since = database.queryForObject("select effective_date from enactment where regulation_id = ? and executed_at is not null",
                    LocalDate.class, regulation);
            var review = house.as("director", () -> reviews.get(regulation));
            assertThat(review.state()).isEqualTo(ReviewState.WAITING);
            assertThat(review.dueOn()).isEqualTo(since.plusMonths(12));
        }
    }

    @Test
    void itsTextsAndItsCasesAreFound() {
        var found = old.hospital().as("director", () -> search.find(TITLE, false, true));
        assertThat(found.texts()).isNotEmpty();
        assertThat(found.cases()).isNotEmpty();
        assertThat(old.hospital().as("director", () -> search.find("決裁待ち", false, true)).cases()).hasSize(1);
    }
}

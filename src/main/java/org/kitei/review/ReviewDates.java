package org.kitei.review;

import java.time.LocalDate;
import java.util.List;

import org.kitei.facility.CalendarDate;
import org.kitei.facility.CalendarDates;
import org.kitei.regulation.RegulationNames;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days on which regulations are to be reviewed, in everybody's calendar. */
@Component
@Transactional(readOnly = true)
class ReviewDates implements CalendarDates {

    private static final int MOST = 300;

    private final PeriodicReviews reviews;
    private final RegulationNames names;

    ReviewDates(PeriodicReviews reviews, RegulationNames names) {
        this.reviews = reviews;
        this.names = names;
    }

    @Override
    public List<CalendarDate> between(LocalDate first, LocalDate last) {
        return reviews.dueBetween(first, last, Limit.of(MOST)).stream().map(review -> new CalendarDate(review.dueOn(),
                "review.date", names.of(review.regulationId()), "/regulations/" + review.regulationId() + "/reviews")).toList();
    }
}

package org.kitei.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.kitei.facility.FacilityDirectory;
import org.kitei.guideline.GuidelineChanged;
import org.kitei.guideline.GuidelineTable.Change;
import org.kitei.guideline.Row;
import org.kitei.regulation.EditionReading;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a review of every regulation in force when the guideline changes, naming the rows. */
@Component
class ReviewsAfterGuideline {

    private final EditionReading editions;
    private final ReviewRequesting requesting;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    ReviewsAfterGuideline(EditionReading editions, ReviewRequesting requesting, FacilityDirectory facilities, MessageSource messages) {
        this.editions = editions;
        this.requesting = requesting;
        this.facilities = facilities;
        this.messages = messages;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(GuidelineChanged changed) {
        var reason = reason(changed);
        editions.inForce(facilities.today()).keySet()
                .forEach(regulation -> requesting.requestOfProgram(regulation, ReviewOrigin.GUIDELINE, reason));
    }

    private String reason(GuidelineChanged changed) {
        var difference = changed.difference();
        return words("review.guideline.reason", changed.edition().name().ja())
                + rows("review.guideline.added", difference.added()) + rows("review.guideline.struck", difference.struck())
                + rows("review.guideline.changed", difference.changed().stream().map(Change::after).toList());
    }

    private String rows(String key, List<Row> rows) {
        return rows.isEmpty() ? "" : words(key, rows.stream().map(row -> row.id() + " " + row.item().ja())
                .collect(Collectors.joining(words("review.guideline.and"))));
    }

    private String words(String key, Object... values) {
        return messages.getMessage(key, values, Locale.JAPANESE);
    }
}

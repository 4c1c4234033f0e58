package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.CalendarWords;
import org.kitei.regulation.EditionLabel;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.RegulationReading;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The editions promulgated since. */
@Component
@Order(3)
class EditionsSinceReview implements SinceLastReview {

    private final RegulationReading regulations;
    private final EditionLabel labels;
    private final CalendarWords calendar;
    private final MessageSource messages;

    EditionsSinceReview(RegulationReading regulations, EditionLabel labels, CalendarWords calendar, MessageSource messages) {
        this.labels = labels;
        this.regulations = regulations;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "review.since.editions";
    }

    @Override
    public List<Happening> since(UUID regulationId, Instant lastReview) {
        return regulations.get(regulationId, null).editions().stream()
                .filter(edition -> !edition.promulgatedAt().isBefore(lastReview))
                .map(edition -> new Happening(edition.promulgatedAt(), words(edition),
                        "/regulations/" + regulationId + "/editions/" + edition.number()))
                .toList();
    }

    private String words(EditionView edition) {
        var locale = LocaleContextHolder.getLocale();
        return messages.getMessage("review.since.edition",
                new Object[] {labels.of(edition, locale), calendar.day(edition.effectiveDate(), locale)}, locale);
    }
}

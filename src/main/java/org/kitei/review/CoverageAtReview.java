package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.FacilityDirectory;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.guideline.CoverageReading;
import org.kitei.regulation.EditionReading;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rows of the guideline's table that the text in force, where it answers any, does not wholly answer today. */
@Component
@Order(4)
class CoverageAtReview implements SinceLastReview {

    private final EditionReading editions;
    private final CoverageReading coverage;
    private final FacilityDirectory facilities;
    private final MessageSource messages;

    CoverageAtReview(EditionReading editions, CoverageReading coverage, FacilityDirectory facilities, MessageSource messages) {
        this.editions = editions;
        this.coverage = coverage;
        this.facilities = facilities;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "review.since.coverage";
    }

    @Override
    public List<Happening> since(UUID regulationId, Instant lastReview) {
        return editions.inForce(regulationId, facilities.today())
                .map(edition -> coverage.of(regulationId, edition.text(), edition.answers(), null))
                .filter(measured -> measured.rows().stream().anyMatch(row -> row.state() != State.MISSING))
                .map(Coverage::gaps)
                .orElseGet(List::of).stream()
                .map(gap -> new Happening(null, words(gap), "/guideline")).toList();
    }

    private String words(RowCoverage gap) {
        var locale = LocaleContextHolder.getLocale();
        return messages.getMessage("review.since.gap", new Object[] {gap.row().id(), gap.row().item().in(locale),
            messages.getMessage("regulation.coverage." + gap.state(), null, locale)}, locale);
    }
}

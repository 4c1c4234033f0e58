package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.kitei.regulation.CaseLine;
import org.kitei.regulation.CaseList;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The cases opened since. */
@Component
@Order(2)
class CasesSinceReview implements SinceLastReview {

    private final CaseList cases;
    private final MessageSource messages;

    CasesSinceReview(CaseList cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "review.since.cases";
    }

    @Override
    public List<Happening> since(UUID regulationId, Instant lastReview) {
        var locale = LocaleContextHolder.getLocale();
        return cases.of(regulationId).stream().filter(line -> !line.openedAt().isBefore(lastReview))
                .map(line -> new Happening(line.openedAt(), words(line, locale), "/cases/" + line.id())).toList();
    }

    private String words(CaseLine line, Locale locale) {
        var state = messages.getMessage("regulation.state." + line.state(), null, locale);
        return messages.getMessage("review.since.case", new Object[] {line.number(), line.title(), state}, locale);
    }
}

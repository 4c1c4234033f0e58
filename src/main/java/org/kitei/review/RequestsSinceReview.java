package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked for this review, why, and from where. */
@Component
@Order(1)
class RequestsSinceReview implements SinceLastReview {

    private final ReviewRequests requests;
    private final People people;
    private final MessageSource messages;

    RequestsSinceReview(ReviewRequests requests, People people, MessageSource messages) {
        this.requests = requests;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public String heading() {
        return "review.since.requests";
    }

    @Override
    public List<Happening> since(UUID regulationId, Instant lastReview) {
        return requests.findByRegulationIdAndRequestedAtAfterOrderByRequestedAtDesc(regulationId, lastReview).stream()
                .map(request -> new Happening(request.requestedAt(), words(request), null)).toList();
    }

    private String words(ReviewRequest request) {
        var locale = LocaleContextHolder.getLocale();
        var who = request.requestedBy().map(by -> people.find(by).map(PersonRef::name).orElse(""))
                .orElseGet(() -> messages.getMessage("review.of-program", null, locale));
        return messages.getMessage("review.since.request", new Object[] {
            messages.getMessage("review.origin." + request.origin(), null, locale), who, request.reason()}, locale);
    }
}

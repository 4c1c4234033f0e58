package org.kitei.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.kitei.document.TextView;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.SubjectView;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.RegulationNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the reviewer sees beside the form: what has happened since the last review, and the text in force. */
@Component
class ReviewSubjectView implements SubjectView {

    private final RegulationNames names;
    private final EditionReading editions;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final ReviewReading reviews;
    private final ObjectProvider<SinceLastReview> since;

    /** @param since looked up when needed, because what happened is read through the inbox too, which needs this */
    ReviewSubjectView(RegulationNames names, EditionReading editions, FacilityDirectory facilities, CalendarWords calendar,
            ReviewReading reviews, ObjectProvider<SinceLastReview> since) {
        this.names = names;
        this.editions = editions;
        this.facilities = facilities;
        this.calendar = calendar;
        this.reviews = reviews;
        this.since = since;
    }

    @Override
    public String type() {
        return ReviewSubject.TYPE;
    }

    @Override
    public String title(String id) {
        return names.of(UUID.fromString(id));
    }

    @Override
    public Shown show(String id) {
        var regulation = UUID.fromString(id);
        var shown = reviews.get(regulation);
        var model = new LinkedHashMap<String, Object>();
        model.put("review", shown);
        model.put("since", happened(shown));
        editions.inForce(regulation, facilities.today()).ifPresent(edition -> {
            model.put("edition", edition);
            model.put("view", TextView.of(editions.enacted(edition.id())));
        });
        return new Shown("review/subject", "review", model);
    }

    private List<Group> happened(ReviewView shown) {
        var last = shown.past().isEmpty() ? Instant.EPOCH : shown.past().get(0).at();
        return since.orderedStream()
                .map(source -> new Group(source.heading(), source.since(shown.regulationId(), last))).toList();
    }

    /** @param heading key of the words */
    public record Group(String heading, List<SinceLastReview.Happening> happenings) {
    }

    @Override
    public String address(String id) {
        return "/regulations/" + id + "/reviews";
    }

    @Override
    public Map<String, String> facts(String id, Locale locale) {
        return Map.of("review.next", calendar.day(reviews.get(UUID.fromString(id)).dueOn(), locale));
    }
}

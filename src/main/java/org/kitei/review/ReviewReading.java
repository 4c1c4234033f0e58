package org.kitei.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.regulation.EditionName;
import org.kitei.regulation.EditionNames;
import org.kitei.regulation.RegulationNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, for reading. */
@Service
@Transactional(readOnly = true)
public class ReviewReading {

    private final PeriodicReviews reviews;
    private final ReviewRequests requests;
    private final Findings findings;
    private final RegulationNames names;
    private final EditionNames editions;
    private final People people;

    ReviewReading(PeriodicReviews reviews, ReviewRequests requests, Findings findings, RegulationNames names, EditionNames editions,
            People people) {
        this.editions = editions;
        this.reviews = reviews;
        this.requests = requests;
        this.findings = findings;
        this.names = names;
        this.people = people;
    }

    /** Empty where the regulation is not in force yet. */
    public Optional<ReviewView> find(UUID regulationId) {
        return reviews.findById(regulationId).map(this::view);
    }

    /** @throws NoSuchRecord where the facility has no such regulation, or it is not in force yet */
    public ReviewView get(UUID regulationId) {
        return find(regulationId).orElseThrow(() -> new NoSuchRecord("review", regulationId));
    }

    private ReviewView view(PeriodicReview review) {
        var past = findings.findByRegulationIdOrderByFoundAtDescIdDesc(review.regulationId());
        var called = editions.of(review.regulationId());
        var last = past.isEmpty() ? Instant.EPOCH : past.get(0).foundAt();
        return new ReviewView(review.regulationId(), names.of(review.regulationId()), review.state(), review.dueOn(),
                review.answerDueOn().orElse(null), review.caseId().orElse(null),
                requests.findByRegulationIdAndRequestedAtAfterOrderByRequestedAtDesc(review.regulationId(), last).stream()
                        .map(one -> new ReviewView.Request(one.origin(), one.reason(), one.requestedBy().map(this::name).orElse(null), one.requestedAt()))
                        .toList(),
                past.stream().map(one -> new ReviewView.Past(one.verdict(), one.reason(),
                        called.getOrDefault(one.editionNumber(), new EditionName(one.editionNumber(), null)),
                        name(one.foundBy()), one.foundAt())).toList());
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }
}

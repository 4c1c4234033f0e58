package org.kitei.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.inbox.Bearers;
import org.kitei.regulation.RegulationNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people of reviews. */
@Component
class ReviewAnnouncements {

    private final RegulationNames names;
    private final Appointments appointments;
    private final Bearers bearers;
    private final FacilityDirectory facilities;
    private final ApplicationEventPublisher events;

    ReviewAnnouncements(RegulationNames names, Appointments appointments, Bearers bearers, FacilityDirectory facilities,
            ApplicationEventPublisher events) {
        this.names = names;
        this.appointments = appointments;
        this.bearers = bearers;
        this.facilities = facilities;
        this.events = events;
    }

    void remind(PeriodicReview review, Role reviewer) {
        tell(asked(reviewer), "review.told.due-soon", review);
    }

    void escalate(PeriodicReview review, Role reviewer) {
        var told = Stream.concat(asked(reviewer).stream(), holders(Role.DIRECTOR).stream()).collect(Collectors.toSet());
        tell(told, "review.told.overdue", review);
    }

    private void tell(Set<UUID> people, String key, PeriodicReview review) {
        events.publishEvent(new Announcement(people, key,
                List.of(names.of(review.regulationId()), review.answerDueOn().orElseThrow().toString()),
                address(review.regulationId())));
    }

    /** The drafter whom the reviewer chose has a case. */
    void toBeDrafted(UUID regulationId, UUID caseId, Finding finding) {
        events.publishEvent(new Announcement(Set.of(finding.drafterId().orElseThrow()), "review.told.to-draft",
                List.of(names.of(regulationId), finding.reason()), "/cases/" + caseId));
    }

    /** The case that a review asked for came to nothing, so what the review found is not mended. */
    void notMended(UUID regulationId, UUID caseId, Role reviewer) {
        events.publishEvent(new Announcement(holders(reviewer), "review.told.not-mended",
                List.of(names.of(regulationId)), address(regulationId)));
    }

    /** Whoever stands in for them is asked as well. */
    private Set<UUID> asked(Role reviewer) {
        var asked = holders(reviewer);
        bearers.of(reviewer, "review-regulation").forEach(bearer -> asked.add(bearer.person().id()));
        return asked;
    }

    private Set<UUID> holders(Role role) {
        return appointments.holders(role, facilities.today()).stream().map(PersonRef::id).collect(Collectors.toSet());
    }

    private static String address(UUID regulationId) {
        return "/regulations/" + regulationId + "/reviews";
    }
}

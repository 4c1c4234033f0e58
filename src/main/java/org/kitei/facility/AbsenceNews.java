package org.kitei.facility;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells deputies, vice-chairs among them, that they are named, begin and end, and people of what others recorded for them. */
@Component
class AbsenceNews {

    private static final String PAGE = "/absences";

    private final DeputyshipRecords deputies;
    private final ViceChairs viceChairs;
    private final AwayNow away;
    private final FacilityDirectory facility;
    private final PersonRecords people;
    private final ApplicationEventPublisher events;

    AbsenceNews(DeputyshipRecords deputies, ViceChairs viceChairs, AwayNow away, FacilityDirectory facility, PersonRecords people,
            ApplicationEventPublisher events) {
        this.deputies = deputies;
        this.viceChairs = viceChairs;
        this.away = away;
        this.facility = facility;
        this.people = people;
        this.events = events;
    }

    @EventListener
    void on(DeputyNamed event) {
        tell(Set.of(event.term().deputyId()), "facility.told.deputy-named", event.principalName(), event.term().from().toString());
    }

    @EventListener
    void on(DeputyDismissed event) {
        tell(Set.of(event.term().deputyId()), "facility.told.deputy-dismissed", event.principalName());
    }

    @EventListener
    void on(AbsenceRecorded event) {
        var absence = event.absence();
        var from = facility.dayOf(absence.from()).toString();
        tell(deputiesOf(absence), "facility.told.absence-recorded", event.name(), from);
        if (!absence.recordedBy().equals(absence.personId())) {
            var recorder = people.findById(absence.recordedBy()).map(Person::name).orElse("");
            tell(Set.of(absence.personId()), "facility.told.absence-recorded-for-you", recorder, from);
        }
    }

    @EventListener
    void on(AbsenceEnded event) {
        tell(deputiesOf(event.absence()), "facility.told.absence-ended", event.name());
    }

    /** Those named; and the vice-chairs, unless those named see to all of it from the first day to the last. */
    private Set<UUID> deputiesOf(AbsencePeriod absence) {
        var named = deputies.namedBy(absence.personId(), facility.today()).stream().map(Deputyship::term).toList();
        var seenTo = named.stream().filter(term -> lastsThrough(absence, term) && away.among(Set.of(term.deputyId())).isEmpty())
                .flatMap(term -> term.acts().stream()).collect(Collectors.toSet());
        return Stream.concat(named.stream().map(DeputyTerm::deputyId),
                viceChairs.of(absence.personId(), seenTo, facility.today()).stream()).collect(Collectors.toSet());
    }

    private boolean lastsThrough(AbsencePeriod absence, DeputyTerm term) {
        var until = absence.until();
        return term.inForceOn(facility.dayOf(absence.from()))
                && (term.until() == null || until != null && term.inForceOn(facility.dayOf(until)));
    }

    private void tell(Set<UUID> to, String key, String... args) {
        if (!to.isEmpty()) {
            events.publishEvent(new Announcement(to, key, List.of(args), PAGE));
        }
    }
}

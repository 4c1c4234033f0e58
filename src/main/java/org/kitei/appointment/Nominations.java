package org.kitei.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code appointment} asks of the record. Moments are in ISO 8601, as the engine takes them. */
@Component("nominations")
@Transactional
public class Nominations {

    static final String SUBJECT = "nomination";
    private static final Duration KEPT_OPEN = Duration.ofDays(30);

    private final NominationRecords records;
    private final Appointments appointments;
    private final People people;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Nominations(NominationRecords records, Appointments appointments, People people, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.appointments = appointments;
        this.people = people;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Until when the answer is in time. */
    @Transactional(readOnly = true)
    public String due(String nominationId) {
        return get(nominationId).dueAt().toString();
    }

    /** When the naming is void without an answer. */
    @Transactional(readOnly = true)
    public String expiry(String nominationId) {
        return get(nominationId).dueAt().plus(KEPT_OPEN).toString();
    }

    /** The person has accepted: the role is theirs from its first day, or from today where that has passed. */
    public void appoint(String nominationId) {
        var nomination = get(nominationId);
        appointments.accepted(nomination.wanted(), nomination.namedBy());
    }

    /** The answer is overdue: the person and whoever named them are told. */
    public void remind(String nominationId) {
        var nomination = get(nominationId);
        tell(Set.of(nomination.personId(), nomination.namedBy()), "appointment.told.overdue", nomination);
    }

    /** Nobody has answered for a long time: the naming is void, and whoever named them is told. */
    public void expire(String nominationId) {
        var nomination = get(nominationId);
        nomination.expire(now());
        ledger.record(act("nomination-expired", nomination));
        tell(Set.of(nomination.namedBy()), "appointment.told.expired", nomination);
    }

    void tell(Set<UUID> to, String key, Nomination nomination) {
        var name = people.find(nomination.personId()).map(PersonRef::name).orElse("");
        events.publishEvent(new Announcement(to, key, List.of(name, "#role." + nomination.role()), "/appointments"));
    }

    Act act(String name, Nomination nomination) {
        return Act.of(name, new Subject(SUBJECT, nomination.id())).on(nomination.contentHash())
                .with("name", people.find(nomination.personId()).map(PersonRef::name).orElse("")).with("role", nomination.role());
    }

    private Nomination get(String id) {
        return records.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(SUBJECT, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when (domain section 3, 代決): recorded ahead or at once, over when its end has come or the person is back. */
@Service
public class Absences {

    private static final int LONGEST_REASON = 500;

    private final AbsenceRecords records;
    private final AwayNow away;
    private final PersonRecords people;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Absences(AbsenceRecords records, AwayNow away, PersonRecords people, Appointments appointments, FacilityDirectory facility,
            EntityManager entityManager, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.away = away;
        this.people = people;
        this.appointments = appointments;
        this.facility = facility;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    /** Those of the people who are away now. */
    @Transactional(readOnly = true)
    public Set<UUID> awayAmong(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : away.among(personIds);
    }

    /** The person's absence that goes on now. */
    @Transactional(readOnly = true)
    public Optional<AbsencePeriod> now(UUID personId) {
        return awayAmong(Set.of(personId)).isEmpty() ? Optional.empty() : of(personId).stream().filter(absence -> absence.inForceAt(clock.instant())).findFirst();
    }

    /** The person's absences that go on or lie ahead, the first one first. */
    @Transactional(readOnly = true)
    public List<AbsencePeriod> of(UUID personId) {
        return records.presentAndComingOf(personId, clock.instant()).stream().map(Absence::period).toList();
    }

    /** Everybody's absences that go on or lie ahead, the first one first. */
    @Transactional(readOnly = true)
    public List<AbsencePeriod> ofAll() {
        return records.presentAndComing(clock.instant()).stream().map(Absence::period).toList();
    }

    /** Whether the absence goes on; if so it does until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(UUID personId) {
        return records.heldAt(personId, now()).isPresent();
    }

    /**
     * Records that a person is away: oneself, or another where one is secretary or administrator.
     *
     * @param from   null for at once
     * @param until  the first moment of being back; null while no end is known
     * @param reason may be empty for oneself
     * @throws NotAllowed   where it is another's and the person at work is neither secretary nor administrator
     * @throws InvalidInput where the moments do not fit, or no reason is given for another
     */
    @Transactional
    public UUID record(UUID personId, @Nullable Instant from, @Nullable Instant until, String reason) {
        var recorder = FacilityContext.requiredPerson();
        requireRight(personId);
        var now = now();
        var start = from == null || from.isBefore(now) && facility.dayOf(from).equals(facility.today()) ? now : from;
        var person = people.findById(personId).orElseThrow(() -> new NoSuchRecord("person", personId));
        check(person, start, until, reason.strip(), now);
        var absence = Absence.of(personId, start, until, reason.strip(), recorder, now);
        entityManager.persist(absence);
        write();
        events.publishEvent(new AbsenceRecorded(absence.period(), person.name()));
        return absence.id();
    }

    private void check(Person person, Instant start, @Nullable Instant until, String reason, Instant now) {
        if (start.isBefore(now)) {
            throw InvalidInput.at("from", "facility.absence.from.past");
        }
        if (until != null && !until.isAfter(start)) {
            throw InvalidInput.at("until", "facility.absence.until.before-from");
        }
        if (!person.activeOn(facility.dayOf(start))) {
            throw InvalidInput.at("from", "facility.absence.not-here", person.name());
        }
        if (reason.isEmpty() && !person.id().equals(FacilityContext.requiredPerson())) {
            throw InvalidInput.at("reason", "facility.absence.reason.required");
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInput.at("reason", "facility.founding.name.long", LONGEST_REASON);
        }
        if (records.presentAndComingOf(person.id(), now).stream().map(Absence::period).anyMatch(other ->
                (until == null || other.from().isBefore(until)) && (other.until() == null || other.until().isAfter(start)))) {
            throw InvalidInput.at("from", "facility.absence.overlaps");
        }
    }

    /**
     * The person is back, or does not go. One that is over stays as it is.
     *
     * @throws NotAllowed where it is another's and the person at work is neither secretary nor administrator
     */
    @Transactional
    public void end(UUID absenceId) {
        var absence = records.findById(absenceId).orElseThrow(() -> new NoSuchRecord("absence", absenceId));
        requireRight(absence.personId());
        entityManager.lock(absence, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        var now = now();
        if (absence.over(now)) {
            return;
        }
        absence.end(now);
        write();
        var name = people.findById(absence.personId()).map(Person::name).orElse("");
        events.publishEvent(new AbsenceEnded(absence.period(), name));
    }

    /** Whether the person at work may record this person's absences. */
    @Transactional(readOnly = true)
    public boolean mayRecord(UUID personId) {
        return FacilityContext.requiredPerson().equals(personId) || mayRecordForOthers();
    }

    /** Whether the person at work may record others' absences. */
    @Transactional(readOnly = true)
    public boolean mayRecordForOthers() {
        var roles = appointments.rolesOf(FacilityContext.requiredPerson(), facility.today());
        return roles.contains(Role.SECRETARY) || roles.contains(Role.ADMINISTRATOR);
    }

    private void requireRight(UUID personId) {
        if (!mayRecord(personId)) {
            throw new NotAllowed("absence of another", Role.SECRETARY, Role.ADMINISTRATOR);
        }
    }

    /** At once, because who is away is asked in SQL, for which Hibernate does not write first. */
    private void write() {
        entityManager.flush();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

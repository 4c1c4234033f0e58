package org.kitei.facility;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom while they are away (domain section 3, 代決). Deputies are named beforehand, by the principal alone. */
@Service
public class Deputies {

    private final DeputyshipRecords records;
    private final PersonRecords people;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final AwayNow away;
    private final ViceChairs viceChairs;
    private final DeputableActs acts;
    private final SigningHolds holds;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(DeputyshipRecords records, PersonRecords people, Appointments appointments, FacilityDirectory facility,
            AwayNow away, ViceChairs viceChairs, DeputableActs acts, SigningHolds holds, EntityManager entityManager,
            ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.people = people;
        this.appointments = appointments;
        this.facility = facility;
        this.away = away;
        this.viceChairs = viceChairs;
        this.acts = acts;
        this.holds = holds;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    /** The acts a person of these roles can leave to a deputy, in the order of the models. */
    public List<String> choices(Set<Role> roles) {
        return acts.all().stream().filter(act -> act.concerns(roles)).map(DeputableAct::name).toList();
    }

    /** Whom the person has named, for now or later. */
    @Transactional(readOnly = true)
    public List<DeputyTerm> namedBy(UUID principalId) {
        return records.namedBy(principalId, facility.today()).stream().map(Deputyship::term).toList();
    }

    /** Who has named the person, for now or later. */
    @Transactional(readOnly = true)
    public List<DeputyTerm> naming(UUID deputyId) {
        return records.naming(deputyId, facility.today()).stream().map(Deputyship::term).toList();
    }

    /** Who stands in now for the person, and for whom the person does: named for it, or as vice-chair. */
    @Transactional(readOnly = true)
    public List<StandIn> standingIn(UUID personId) {
        return both(away.standingIn(personId, facility.today()), viceChairs.standingIn(personId, facility.today()));
    }

    /** For whom the person would stand in now if they were away. */
    @Transactional(readOnly = true)
    public List<StandIn> readyToStandIn(UUID personId) {
        return both(naming(personId).stream().filter(term -> term.inForceOn(facility.today()))
                .map(term -> new StandIn(term.principalId(), personId, term.acts())).toList(), viceChairs.readyToStandIn(personId, facility.today()));
    }

    /** As what the person acts now: their own roles, and {@link #standingIn}. */
    @Transactional(readOnly = true)
    public Capacity capacityOf(UUID personId) {
        var capacity = away.capacity(personId, facility.today());
        return capacity.roles().contains(Role.COMMITTEE_CHAIR) || capacity.roles().contains(Role.VICE_CHAIR)
                ? new Capacity(capacity.roles(), both(capacity.standingIn(), viceChairs.standingIn(personId, facility.today()))) : capacity;
    }

    private static List<StandIn> both(List<StandIn> named, List<StandIn> byOffice) {
        return Stream.concat(named.stream(), byOffice.stream()).toList();
    }

    /**
     * The person at work names a deputy.
     *
     * @param wanted the acts, some of {@link #choices}
     * @param from   not before today
     * @param until  the last day; null while no end is known
     * @throws SigningHeld  where nothing binding may be done with the person's password yet
     * @throws InvalidInput where it is oneself, somebody who is not here, or no act is left to them
     */
    @Transactional
    public UUID name(UUID deputyId, Set<String> wanted, LocalDate from, @Nullable LocalDate until) {
        holds.requireNone();
        var principal = person(FacilityContext.requiredPerson());
        var deputy = people.findById(deputyId).orElseThrow(() -> InvalidInput.at("deputyId", "facility.typed.choice"));
        check(principal, deputy, wanted, from, until);
        var named = Deputyship.of(principal.id(), deputy.id(), wanted, from, until, clock.instant().truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(named);
        write();
        events.publishEvent(new DeputyNamed(named.term(), principal.name(), deputy.name()));
        return named.term().id();
    }

    private void check(Person principal, Person deputy, Set<String> wanted, LocalDate from, @Nullable LocalDate until) {
        if (deputy.id().equals(principal.id())) {
            throw InvalidInput.at("deputyId", "facility.deputy.oneself");
        }
        if (!deputy.activeOn(from)) {
            throw InvalidInput.at("deputyId", "facility.appointment.person.not-here", deputy.name());
        }
        if (wanted.isEmpty() || !choices(appointments.rolesOf(principal.id(), facility.today())).containsAll(wanted)) {
            throw InvalidInput.at("acts", "facility.deputy.acts.required");
        }
        if (from.isBefore(facility.today())) {
            throw InvalidInput.at("from", "facility.appointment.from.past");
        }
        if (until != null && until.isBefore(from)) {
            throw InvalidInput.at("until", "facility.deputy.until.before-from");
        }
    }

    /**
     * From now on the deputy acts no more.
     *
     * @throws NotAllowed where another named them
     */
    @Transactional
    public void dismiss(UUID deputyshipId) {
        var named = records.findById(deputyshipId).orElseThrow(() -> new NoSuchRecord("deputyship", deputyshipId));
        if (!named.principalId().equals(FacilityContext.requiredPerson())) {
            throw new NotAllowed("another's deputy");
        }
        var former = named.term();
        if (former.until() != null && former.until().isBefore(facility.today())) {
            return;
        }
        named.endBefore(facility.today());
        write();
        events.publishEvent(new DeputyDismissed(former, person(former.principalId()).name(), person(former.deputyId()).name()));
    }

    /** At once, because who stands in is asked in SQL, for which Hibernate does not write first. */
    private void write() {
        entityManager.flush();
    }

    private Person person(UUID personId) {
        return people.findById(personId).orElseThrow(() -> new NoSuchRecord("person", personId));
    }
}

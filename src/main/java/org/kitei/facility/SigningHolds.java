package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an administrator from signing as somebody whose password they have just given (decision 7): with such a password
 * nothing binding is done for three business days, or until a third named person has confirmed that its owner has it. The
 * owner and everybody who can confirm are told.
 */
@Service
public class SigningHolds {

    private static final int BUSINESS_DAYS = 3;
    private static final Set<Role> WITNESSES =
            EnumSet.of(Role.DIRECTOR, Role.ADMINISTRATOR, Role.SECRETARY, Role.SYSTEM_MANAGER, Role.AUDIT_MANAGER);

    private final SigningHoldRecords records;
    private final PersonRecords people;
    private final Appointments appointments;
    private final BusinessDays businessDays;
    private final FacilityDirectory facility;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningHolds(SigningHoldRecords records, PersonRecords people, Appointments appointments, BusinessDays businessDays,
            FacilityDirectory facility, EntityManager entityManager, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.people = people;
        this.appointments = appointments;
        this.businessDays = businessDays;
        this.facility = facility;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    /** @throws SigningHeld where the person at work must not do anything binding yet */
    @Transactional(readOnly = true, noRollbackFor = SigningHeld.class)
    public void requireNone() {
        of(FacilityContext.requiredPerson()).ifPresent(held -> {
            throw new SigningHeld(held.until());
        });
    }

    @Transactional(readOnly = true)
    public Optional<HeldPassword> of(UUID personId) {
        return records.of(personId, clock.instant()).stream().findFirst().map(SigningHold::held);
    }

    /** What waits for a confirmation by the person at work. */
    @Transactional(readOnly = true)
    public List<HeldPassword> toConfirm() {
        var witness = FacilityContext.requiredPerson();
        return isWitness(witness) ? records.all(clock.instant()).stream()
                .filter(hold -> hold.mayBeConfirmedBy(witness)).map(SigningHold::held).toList() : List.of();
    }

    /**
     * The person at work has seen that the password is its owner's.
     *
     * @throws NotAllowed where they gave it, own it, or hold none of the roles that confirm
     */
    @Transactional
    public void confirm(UUID holdId) {
        var witness = FacilityContext.requiredPerson();
        var hold = records.findById(holdId).orElseThrow(() -> new NoSuchRecord("signing hold", holdId));
        if (!isWitness(witness) || !hold.mayBeConfirmedBy(witness)) {
            throw new NotAllowed("confirm a password", WITNESSES.toArray(Role[]::new));
        }
        hold.confirm(witness, now());
        var name = people.findById(hold.personId()).map(Person::name).orElse("");
        events.publishEvent(new ResetConfirmed(hold.personId(), name));
    }

    private boolean isWitness(UUID person) {
        return appointments.rolesOf(person, facility.today()).stream().anyMatch(WITNESSES::contains);
    }

    @EventListener
    void on(PasswordReset event) {
        var until = facility.endOf(businessDays.after(facility.today(), BUSINESS_DAYS));
        var by = FacilityContext.person().orElse(null);
        entityManager.persist(SigningHold.of(event.personId(), by, now(), until));
        var told = WITNESSES.stream().flatMap(role -> appointments.holders(role, facility.today()).stream())
                .map(PersonRef::id).collect(Collectors.toSet());
        told.add(event.personId());
        events.publishEvent(new Announcement(told, "facility.told.password-reset", List.of(
                people.findById(event.personId()).map(Person::name).orElse(""),
                Optional.ofNullable(by).flatMap(people::findById).map(Person::name).orElse("")), "/password-resets"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

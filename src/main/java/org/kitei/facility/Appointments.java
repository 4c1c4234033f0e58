package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role on a day, by appointments in force (domain section 1). */
@Service
public class Appointments {

    private final AppointmentRecords appointments;
    private final HeldRoles held;
    private final PersonRecords people;
    private final FacilityDirectory facility;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appointments(AppointmentRecords appointments, HeldRoles held, PersonRecords people, FacilityDirectory facility,
            EntityManager entityManager, ApplicationEventPublisher events, Clock clock) {
        this.appointments = appointments;
        this.held = held;
        this.people = people;
        this.facility = facility;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Set<Role> rolesOf(UUID personId, LocalDate day) {
        return held.of(personId, day);
    }

    /** The people who hold the role on the day, by name. */
    @Transactional(readOnly = true)
    public List<PersonRef> holders(Role role, LocalDate day) {
        return held.holders(Set.of(role), day).get(role);
    }

    /** The names of those who hold one of the roles today, each once. */
    @Transactional(readOnly = true)
    public List<String> namesOf(Role... roles) {
        return Stream.of(roles).flatMap(role -> holders(role, facility.today()).stream()).map(PersonRef::name).distinct().toList();
    }

    /** The departments whose head the person is on the day. */
    @Transactional(readOnly = true)
    public Set<UUID> departmentsHeadedBy(UUID personId, LocalDate day) {
        return held.departmentsOf(personId, Role.DEPARTMENT_HEAD, day);
    }

    /** The heads of the department on the day, by name. */
    @Transactional(readOnly = true)
    public List<PersonRef> headsOf(UUID departmentId, LocalDate day) {
        return held.holders(Role.DEPARTMENT_HEAD, departmentId, day);
    }

    /** As {@link #holders(Role, LocalDate)}, of several roles at once; every role asked for is a key. */
    @Transactional(readOnly = true)
    public Map<Role, List<PersonRef>> holders(Collection<Role> roles, LocalDate day) {
        return held.holders(roles, day);
    }

    /** Everyone's appointments that are in force on the day or begin later, by first day. */
    @Transactional(readOnly = true)
    public List<Term> inForceOrPlanned(LocalDate day) {
        return appointments.inForceOrPlannedOn(day).stream().map(Term::of).toList();
    }

    /** @throws NoSuchRecord where the facility has no such appointment */
    @Transactional(readOnly = true)
    public Term get(UUID appointmentId) {
        return Term.of(appointment(appointmentId));
    }

    /** All of a person's appointments, newest first. */
    @Transactional(readOnly = true)
    public List<Term> of(UUID personId) {
        return appointments.findAllByPersonIdOrderByFromDesc(personId).stream().map(Term::of).toList();
    }

    /**
     * Whether the director at work may name the person so.
     *
     * @throws NotAllowed   where the person at work is not the director
     * @throws InvalidInput where the rules of appointment do not allow it
     */
    @Transactional(readOnly = true)
    public void examine(NewAppointment wanted) {
        requireDirector();
        requireRules(wanted);
    }

    /** Whether the rules of appointment still allow it, from today on where its first day has passed. */
    @Transactional(readOnly = true)
    public boolean possible(NewAppointment wanted) {
        try {
            requireRules(wanted.notBefore(facility.today()));
            return true;
        } catch (InvalidInput impossible) {
            return false;
        }
    }

    /**
     * The person has accepted: the role is theirs from the first day, or from today where that has passed.
     *
     * @throws InvalidInput where the rules of appointment do not allow it any more
     */
    @Transactional
    public UUID accepted(NewAppointment wanted, UUID namedBy) {
        var now = wanted.notBefore(facility.today());
        requireRules(now);
        return record(now, namedBy);
    }

    /**
     * The director appoints a person without asking them, as at the set-up of a facility. Where one person at a time holds the role, the predecessor's term ends the day before.
     *
     * @param departmentId the department the role is held for; null for the facility as a whole
     * @param from         not before today
     * @param until        the last day; null while no end is known
     * @throws NotAllowed   where the person at work is not the director
     * @throws InvalidInput where the rules of appointment do not allow it
     */
    @Transactional
    public UUID appoint(UUID personId, Role role, @Nullable UUID departmentId, LocalDate from, @Nullable LocalDate until) {
        var wanted = new NewAppointment(personId, role, departmentId, from, until);
        examine(wanted);
        return record(wanted, FacilityContext.requiredPerson());
    }

    private void requireRules(NewAppointment wanted) {
        if (wanted.departmentId() != null
                && facility.departments().stream().noneMatch(known -> known.id().equals(wanted.departmentId()))) {
            throw InvalidInput.at("departmentId", "facility.typed.choice");
        }
        var person = people.findById(wanted.personId()).orElseThrow(() -> new NoSuchRecord("person", wanted.personId()));
        AppointmentRules.check(wanted, person, appointments.findAllByRole(wanted.role()), facility.current().size(),
                facility.today());
    }

    /**
     * The director ends a term.
     *
     * @param lastDay the last day in the role, not before today
     * @throws InvalidInput where nobody would hold a role that the facility cannot be without
     */
    @Transactional
    public void end(UUID appointmentId, LocalDate lastDay) {
        examineEnd(appointmentId, lastDay);
        endNow(appointment(appointmentId), lastDay);
    }

    /** Whether {@link #end} would do it: throws what it would. */
    @Transactional(readOnly = true)
    public void examineEnd(UUID appointmentId, LocalDate lastDay) {
        requireDirector();
        var ending = appointment(appointmentId);
        if (lastDay.isBefore(facility.today())) {
            throw InvalidInput.at("lastDay", "facility.appointment.end.past");
        }
        AppointmentRules.checkEnd(ending, lastDay, appointments.findAllByRole(ending.role()));
    }

    /** Ends all of a leaving person's terms. */
    @Transactional
    public void endAllOf(UUID personId, LocalDate lastDay) {
        for (var appointment : appointments.findAllByPersonIdOrderByFromDesc(personId)) {
            if (appointment.overlaps(lastDay.plusDays(1), null)) {
                end(appointment, lastDay);
            }
        }
    }

    /** Records an appointment that is beyond question: at the founding, or checked before. */
    UUID record(NewAppointment wanted, @Nullable UUID appointedBy) {
        if (wanted.role().heldByOne()) {
            appointments.findAllByRole(wanted.role()).stream()
                    .filter(former -> former.overlaps(wanted.from(), wanted.until()))
                    .forEach(former -> endNow(former, wanted.from().minusDays(1)));
        }
        var appointment = Appointment.of(wanted, appointedBy, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        entityManager.persist(appointment);
        write();
        events.publishEvent(new PersonAppointed(
                appointment.id(), wanted.personId(), wanted.role(), wanted.from(), wanted.until()));
        return appointment.id();
    }

    /** Takes back an appointment of the founding, as though it had never been. */
    void withdraw(UUID personId, Role role) {
        appointments.findAllByRole(role).stream()
                .filter(appointment -> appointment.personId().equals(personId))
                .forEach(appointment -> endNow(appointment, appointment.from().minusDays(1)));
    }

    private void end(Appointment appointment, LocalDate lastDay) {
        AppointmentRules.checkEnd(appointment, lastDay, appointments.findAllByRole(appointment.role()));
        endNow(appointment, lastDay);
    }

    private void endNow(Appointment appointment, LocalDate lastDay) {
        appointment.endOn(lastDay);
        write();
        events.publishEvent(new AppointmentEnded(appointment.id(), appointment.personId(), appointment.role(), lastDay));
    }

    /** At once, because who holds a role is asked in SQL, for which Hibernate does not write first. */
    private void write() {
        entityManager.flush();
    }

    private Appointment appointment(UUID appointmentId) {
        return appointments.findById(appointmentId)
                .orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
    }

    /** @throws NotAllowed where the person at work is not the director */
    public void requireDirector() {
        if (!rolesOf(FacilityContext.requiredPerson(), facility.today()).contains(Role.DIRECTOR)) {
            throw new NotAllowed("appoint", Role.DIRECTOR);
        }
    }
}

package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds facilities: the only act that needs no facility to be in. */
@Service
public class FacilityFounding {

    private static final UUID UNBORN = new UUID(0, 0);
    private static final Pattern CODE = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    private final FacilityRecords facilities;
    private final People people;
    private final Appointments appointments;
    private final Passwords passwords;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FacilityFounding(FacilityRecords facilities, People people, Appointments appointments, Passwords passwords,
            EntityManager entityManager, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.facilities = facilities;
        this.people = people;
        this.appointments = appointments;
        this.passwords = passwords;
        this.entityManager = entityManager;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Founds the facility with its first people, in a transaction of its own. The director is the system manager too until
     * the director appoints another (row 2-1B). These first appointments count from the director's first day.
     *
     * @throws InvalidInput where a name is missing, the code is taken, or a password is weak
     */
    public Founded found(NewFacility wanted) {
        var problems = problems(wanted);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var id = Ids.next();
        return FacilityContext.call(id, null, () -> Objects.requireNonNull(transaction.execute(tx -> foundNow(id, wanted))));
    }

    private Founded foundNow(UUID id, NewFacility wanted) {
        if (facilities.findByCode(wanted.code()).isPresent()) {
            throw InvalidInput.at("code", "facility.founding.code.taken");
        }
        entityManager.persist(Facility.found(id, wanted, Instant.now(clock).truncatedTo(ChronoUnit.MICROS)));
        for (int i = 0; i < wanted.departments().size(); i++) {
            entityManager.persist(Department.open(wanted.departments().get(i), i));
        }
        entityManager.flush();
        events.publishEvent(new FacilityFounded(id, wanted.code(), wanted.name(), wanted.size(), wanted.sample()));
        var problems = new ArrayList<Problem>();
        var director = enter(wanted.director(), "director", problems);
        var administrator = wanted.administrator() == null
                ? director : enter(wanted.administrator(), "administrator", problems);
        if (director == null || administrator == null) {
            throw new InvalidInput(problems);
        }
        entityManager.flush();
        var from = wanted.director().activeFrom() == null
                ? LocalDate.now(clock.withZone(wanted.zone())) : wanted.director().activeFrom();
        for (var role : List.of(Role.DIRECTOR, Role.SYSTEM_MANAGER)) {
            appointments.record(new NewAppointment(director, role, null, from, null), null);
        }
        appointments.record(new NewAppointment(administrator, Role.ADMINISTRATOR, null, from, null), null);
        return new Founded(id, director, administrator);
    }

    private @Nullable UUID enter(NewPerson person, String field, List<Problem> problems) {
        try {
            return people.enter(person);
        } catch (InvalidInput e) {
            e.problems().forEach(problem -> problems.add(problem.below(field)));
            return null;
        }
    }

    /** Everything that can be told to be wrong before trying. */
    public List<Problem> problems(NewFacility wanted) {
        var problems = new ArrayList<Problem>();
        if (!CODE.matcher(wanted.code()).matches()) {
            problems.add(Problem.at("code", "facility.founding.code.characters"));
        }
        FacilityRules.check(wanted.name(), wanted.shortName(), wanted.departments(), wanted.systems(),
                wanted.settings(), problems);
        problems.addAll(problems(wanted.director(), "director", wanted));
        if (wanted.administrator() != null) {
            problems.addAll(problems(wanted.administrator(), "administrator", wanted));
        }
        return problems;
    }

    private List<Problem> problems(NewPerson person, String field, NewFacility wanted) {
        var problems = new ArrayList<>(PersonRules.problems(person));
        if (person.account() != null) {
            var profile = new FacilityProfile(UNBORN, wanted.code(), wanted.name(), wanted.size(), wanted.zone(),
                    wanted.sample(), wanted.systems(), wanted.settings());
            passwords.problems(person.account().password(), profile, person.account().signInName(), person.name())
                    .forEach(problem -> problems.add(problem.below("account")));
        }
        return problems.stream().map(problem -> problem.below(field)).toList();
    }

    public record Founded(UUID facilityId, UUID directorId, UUID administratorId) {
    }
}

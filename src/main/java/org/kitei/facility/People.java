package org.kitei.facility;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the current facility. */
@Service
public class People {

    private final PersonRecords people;
    private final AccountRecords accountRecords;
    private final Accounts accounts;
    private final Appointments appointments;
    private final FacilityDirectory facility;
    private final DepartmentRecords departments;
    private final Passwords passwords;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    People(PersonRecords people, AccountRecords accountRecords, Accounts accounts, Appointments appointments,
            FacilityDirectory facility, DepartmentRecords departments, Passwords passwords, EntityManager entityManager,
            ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.people = people;
        this.accountRecords = accountRecords;
        this.accounts = accounts;
        this.appointments = appointments;
        this.facility = facility;
        this.departments = departments;
        this.passwords = passwords;
        this.entityManager = entityManager;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Transactional(readOnly = true)
    public Optional<PersonRef> find(UUID personId) {
        return people.findById(personId).map(Person::ref);
    }

    /** @throws NoSuchRecord where the facility has no such person */
    @Transactional(readOnly = true)
    public PersonRef get(UUID personId) {
        return person(personId).ref();
    }

    /** Everyone active today, by name. */
    @Transactional(readOnly = true)
    public List<PersonRef> active() {
        return people.activeOn(facility.today()).stream().map(Person::ref).toList();
    }

    /** The names of these people, former ones too. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> personIds) {
        return people.findAllByIdIn(personIds).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Those of the people whose last day is known: they are given nothing that goes on beyond it. */
    @Transactional(readOnly = true)
    public Set<UUID> leavingAmong(Collection<UUID> personIds) {
        return people.findAllByIdIn(personIds).stream().filter(Person::leaves).map(Person::id).collect(Collectors.toSet());
    }

    /** @throws NoSuchRecord where the facility has no such person */
    @Transactional(readOnly = true)
    public PersonDetails details(UUID personId) {
        return person(personId).details(accountRecords.findById(personId).map(Account::signInName));
    }

    /** The people after the cursor, by reading or name. */
    @Transactional(readOnly = true)
    public List<PersonDetails> list(PeopleQuery query, int limit) {
        var page = people.page(query.afterKey(), query.afterId(), query.pattern(), query.departmentId(),
                query.withFormer() ? LocalDate.EPOCH : facility.today(), Limit.of(limit));
        var signInNames = accountRecords.findAllByPersonIdIn(page.stream().map(Person::id).toList()).stream()
                .collect(Collectors.toMap(Account::personId, Account::signInName));
        return page.stream()
                .map(person -> person.details(Optional.ofNullable(signInNames.get(person.id()))))
                .toList();
    }

    /**
     * Enters a person, with an account where one is wanted.
     *
     * @throws InvalidInput where a name is missing or taken, or the password is weak
     */
    public UUID enter(NewPerson wanted) {
        return enterAll(List.of(wanted)).get(0);
    }

    /**
     * Enters all of them or none. Passwords are hashed before the transaction opens, on all processors.
     *
     * @throws InvalidInput where a name is missing or taken, or a password is weak
     */
    public List<UUID> enterAll(List<NewPerson> wanted) {
        wanted.forEach(NewPerson::check);
        var hashes = wanted.parallelStream()
                .map(person -> person.account() == null ? "" : passwords.hash(person.account().password()))
                .toList();
        return Objects.requireNonNull(transaction.execute(tx -> IntStream.range(0, wanted.size())
                .mapToObj(i -> enter(wanted.get(i), hashes.get(i))).toList()));
    }

    /** @throws ObjectOptimisticLockingFailureException where the person was changed since it was shown */
    @Transactional
    public void change(UUID personId, PersonChange change) {
        var person = person(personId);
        if (person.details(Optional.empty()).version() != change.version()) {
            throw new ObjectOptimisticLockingFailureException(Person.class, personId);
        }
        PersonRules.check(change);
        requireDepartment(change.departmentId());
        person.change(change);
        events.publishEvent(new PersonChanged(person.id(), person.name()));
    }

    /**
     * Sets a person's last day; their appointments end with it, and they can no longer sign in after it.
     *
     * @param lastDay not before today
     * @throws InvalidInput where nobody would hold a role that the facility cannot be without
     */
    @Transactional
    public void leave(UUID personId, LocalDate lastDay) {
        if (lastDay.isBefore(facility.today())) {
            throw InvalidInput.at("lastDay", "facility.people.leave.past");
        }
        var person = person(personId);
        person.leave(lastDay);
        entityManager.flush();
        appointments.endAllOf(personId, lastDay);
        events.publishEvent(new PersonLeft(person.id(), person.name(), lastDay));
    }

    /** The language the person reads best, {@code ja} or {@code en}. */
    @Transactional
    public void speak(UUID personId, String language) {
        person(personId).speak(language);
    }

    /** Whether what the person is told goes to their e-mail address too. */
    @Transactional
    public void wantMail(UUID personId, boolean wanted) {
        person(personId).wantMail(wanted);
    }

    /** Those of these people who want mail, have an address and work here today. */
    @Transactional(readOnly = true)
    public List<MailRecipient> mailRecipients(Collection<UUID> personIds) {
        return people.mailRecipients(personIds, facility.today());
    }

    private UUID enter(NewPerson wanted, String hash) {
        var person = Person.enter(wanted, wanted.activeFrom() == null ? facility.today() : wanted.activeFrom());
        requireDepartment(wanted.departmentId());
        entityManager.persist(person);
        if (wanted.account() != null) {
            accounts.open(person.ref(), wanted.account(), hash);
        }
        events.publishEvent(new PersonEntered(person.id(), person.name()));
        return person.id();
    }

    private void requireDepartment(@Nullable UUID departmentId) {
        if (departmentId != null && departments.findById(departmentId).isEmpty()) {
            throw InvalidInput.at("departmentId", "facility.typed.choice");
        }
    }

    private Person person(UUID personId) {
        return people.findById(personId).orElseThrow(() -> new NoSuchRecord("person", personId));
    }
}

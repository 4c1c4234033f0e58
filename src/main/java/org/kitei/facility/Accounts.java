package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.kitei.facility.InvalidInput.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The passwords of the current facility's people. */
@Service
public class Accounts {

    private final AccountRecords accounts;
    private final PersonRecords people;
    private final FacilityDirectory facility;
    private final Passwords passwords;
    private final AttemptThrottle throttle;
    private final EntityManager entityManager;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(AccountRecords accounts, PersonRecords people, FacilityDirectory facility, Passwords passwords,
            AttemptThrottle throttle, EntityManager entityManager, JdbcClient jdbc, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.facility = facility;
        this.passwords = passwords;
        this.throttle = throttle;
        this.entityManager = entityManager;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether the password is this person's. Slow on purpose (Argon2id) and throttled, so call it outside a transaction. It
     * is counted apart from sign-ins: strangers who know a name must not keep a director from signing.
     *
     * @throws TooManyAttempts where the person has failed too often lately
     */
    public boolean authenticate(UUID personId, CharSequence password) {
        var account = account(personId);
        var attempt = Attempt.bySigner(personId);
        throttle.take(attempt);
        if (!passwords.match(password, account.passwordHash())) {
            return false;
        }
        throttle.succeeded(attempt);
        return true;
    }

    /**
     * The person sets a password of their own. Hashing is slow, and one connection is all that each may hold meanwhile, so
     * the transaction opens after it.
     *
     * @throws InvalidInput    where the present password is wrong or the new one is weak
     * @throws TooManyAttempts where the present password was wrong too often
     */
    public void choose(UUID personId, CharSequence present, CharSequence wanted) {
        refuseInSample();
        if (!authenticate(personId, present)) {
            throw InvalidInput.at("present", "facility.password.present.wrong");
        }
        var account = account(personId);
        if (passwords.match(wanted, account.passwordHash())) {
            throw InvalidInput.at("password", "facility.password.unchanged");
        }
        requireStrong(wanted, account.signInName(), people.findById(personId).map(Person::name).orElse(""));
        var hash = passwords.hash(wanted);
        transaction.executeWithoutResult(tx -> {
            var current = account(personId);
            if (current.passwordEdition() != account.passwordEdition()) {
                throw new ObjectOptimisticLockingFailureException(Account.class, personId);
            }
            current.choose(hash, now());
            events.publishEvent(new PasswordChosen(personId));
        });
    }

    /**
     * Gives the person an initial password, which is only good for choosing an own one, and lifts a block.
     *
     * @return the password, to be shown once
     */
    public String reset(UUID personId) {
        refuseInSample();
        var password = InitialPassword.next();
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(tx -> {
            account(personId).reset(hash, now());
            events.publishEvent(new PasswordReset(personId));
        });
        throttle.forget(Attempt.byName(facility.current().code(), account(personId).signInName()));
        throttle.forget(Attempt.bySigner(personId));
        return password;
    }

    /** How the person stands now, which every request asks; empty where they have no account in this facility. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(UUID personId) {
        return jdbc.sql("""
                        select p.active_from, p.active_until, a.must_change_password, a.version
                        from account a join person p on p.facility_id = a.facility_id and p.id = a.person_id
                        where a.facility_id = ? and a.person_id = ?""")
                .params(FacilityContext.requiredFacility(), personId)
                .query((row, number) -> new Standing(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class),
                        row.getBoolean(3), row.getInt(4)))
                .optional();
    }

    void open(PersonRef person, NewPerson.NewAccount wanted, String hash) {
        var signInName = SignInName.normal(wanted.signInName());
        var problems = new ArrayList<Problem>();
        if (accounts.existsBySignInName(signInName)) {
            problems.add(Problem.at("account.signInName", "facility.sign-in-name.taken"));
        }
        passwords.problems(wanted.password(), facility.current(), signInName, person.name())
                .forEach(problem -> problems.add(problem.below("account")));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        entityManager.persist(Account.open(
                person.id(), signInName, hash, wanted.mustChangePassword(), now()));
    }

    /** Whether somebody in the facility has the sign-in name already. */
    @Transactional(readOnly = true)
    public boolean taken(String signInName) {
        return accounts.existsBySignInName(SignInName.normal(signInName));
    }

    /** A sample's passwords stand on its sign-in page; whoever changed one would shut out everybody else. */
    private void refuseInSample() {
        if (facility.current().sample()) {
            throw InvalidInput.at("password", "facility.password.sample");
        }
    }

    private void requireStrong(CharSequence password, String signInName, String personName) {
        var problems = passwords.problems(password, facility.current(), signInName, personName);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Account account(UUID personId) {
        return accounts.findById(personId).orElseThrow(() -> new NoSuchRecord("account", personId));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}

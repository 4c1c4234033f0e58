package org.kitei.facility;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The door: who one is, before the thread is in any facility. */
@Service
public class SignIn {

    private final FacilityRecords facilities;
    private final AccountRecords accounts;
    private final PersonRecords people;
    private final Passwords passwords;
    private final AttemptThrottle throttle;
    private final Clock clock;

    SignIn(FacilityRecords facilities, AccountRecords accounts, PersonRecords people, Passwords passwords,
            AttemptThrottle throttle, Clock clock) {
        this.facilities = facilities;
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Takes as long and answers the same whether the facility, the name or the password is wrong.
     *
     * @param facilityCode empty where the deployment holds one facility only
     * @param address      the network address the attempt comes from
     */
    public Result attempt(String facilityCode, String name, CharSequence password, String address) {
        var byName = Attempt.byName(code(facilityCode), SignInName.normal(name));
        AttemptThrottle.Taken byAddress;
        try {
            byAddress = throttle.take(Attempt.byAddress(address));
            throttle.take(byName);
        } catch (TooManyAttempts e) {
            return new Throttled(e.until());
        }
        var known = facility(facilityCode).flatMap(facility -> known(facility, name));
        if (known.isEmpty()) {
            passwords.matchNobody(password);
            return new Refused();
        }
        if (!passwords.match(password, known.get().passwordHash())) {
            return new Refused();
        }
        throttle.succeeded(byName);
        throttle.succeededAmongOthers(byAddress);
        return known.get().accepted();
    }

    private String code(String typed) {
        return typed.isBlank() ? facility(typed).map(Facility::code).orElse("") : SignInName.normal(typed);
    }

    private Optional<Facility> facility(String code) {
        if (!code.isBlank()) {
            return facilities.findByCodeAndReadyTrue(SignInName.normal(code));
        }
        var some = facilities.some(Limit.of(2));
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    private Optional<Known> known(Facility facility, String name) {
        var today = LocalDate.now(clock.withZone(facility.zone()));
        return FacilityContext.call(facility.id(), null, () -> accounts.findBySignInName(SignInName.normal(name))
                .flatMap(account -> people.findById(account.personId())
                        .filter(person -> person.activeOn(today))
                        .map(person -> new Known(account.passwordHash(),
                                new Accepted(facility.id(), person.id(), person.name(),
                                        account.passwordEdition())))));
    }

    private record Known(String passwordHash, Accepted accepted) {
    }

    public sealed interface Result {
    }

    /** @param passwordEdition of the password the person signed in with */
    public record Accepted(UUID facilityId, UUID personId, String personName, int passwordEdition)
            implements Result {
    }

    public record Refused() implements Result {
    }

    public record Throttled(Instant until) implements Result {
    }
}

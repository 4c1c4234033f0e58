package org.kitei.facility;

import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.kitei.facility.InvalidInput.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes and compares passwords. */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final CommonPasswords common = CommonPasswords.load();
    /** A hash takes 19 MiB while it is computed: a flood of attempts must not take the heap. */
    private final Semaphore seats = new Semaphore(Math.max(4, Runtime.getRuntime().availableProcessors() * 2), true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    String hash(CharSequence password) {
        return seated(() -> encoder.encode(normal(password)));
    }

    boolean match(CharSequence password, String hash) {
        return seated(() -> encoder.matches(normal(password), hash));
    }

    /** Takes as long as a comparison with somebody's, which hashes once too, so that a name nobody bears cannot be told by the time. */
    void matchNobody(CharSequence password) {
        hash(password);
    }

    List<Problem> problems(CharSequence password, FacilityProfile facility, String... ofThePerson) {
        return PasswordRules.problems(normal(password), facility, common, ofThePerson);
    }

    private static String normal(CharSequence password) {
        var capped = password.length() > PasswordRules.LONGEST * 2
                ? password.subSequence(0, PasswordRules.LONGEST * 2) : password;
        return Normalizer.normalize(capped, Normalizer.Form.NFKC);
    }

    private <T> T seated(Supplier<T> work) {
        seats.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }
}

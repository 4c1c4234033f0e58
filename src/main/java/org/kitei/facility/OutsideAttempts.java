package org.kitei.facility;

import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

/** Slows down guessing by people who do not sign in, by the address they come from. */
@Component
public class OutsideAttempts {

    private final AttemptThrottle throttle;

    OutsideAttempts(AttemptThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Tries what may be a guess; a failure counts against the address.
     *
     * @throws TooManyAttempts where too many from there failed
     */
    public boolean attempt(String address, BooleanSupplier tried) {
        var taken = throttle.take(Attempt.byOutsider(address));
        if (!tried.getAsBoolean()) {
            return false;
        }
        throttle.succeededAmongOthers(taken);
        return true;
    }
}

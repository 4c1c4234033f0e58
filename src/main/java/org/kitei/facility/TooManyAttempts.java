package org.kitei.facility;

import java.time.Instant;

/** Sign-in or signing was tried too often; it is possible again at {@link #until()}. */
public final class TooManyAttempts extends RuntimeException {

    private final transient Instant until;

    public TooManyAttempts(Instant until) {
        super("too many failed attempts until " + until);
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}

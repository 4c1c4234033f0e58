package org.kitei.facility;

import java.time.Instant;

/** The password was given to the person by an administrator, and nobody else has confirmed yet that its owner has it. */
public final class SigningHeld extends RuntimeException {

    private final transient Instant until;

    SigningHeld(Instant until) {
        super("held until " + until);
        this.until = until;
    }

    /** From then on it signs without a confirmation. */
    public Instant until() {
        return until;
    }
}

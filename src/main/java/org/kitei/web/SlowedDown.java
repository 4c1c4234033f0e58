package org.kitei.web;

import java.time.Instant;

import org.springframework.security.core.AuthenticationException;

/** Sign-in must wait until a moment. */
final class SlowedDown extends AuthenticationException {

    private final Instant until;

    SlowedDown(Instant until) {
        super("slowed down");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}

package org.kitei.outside;

import java.time.Instant;

/** A link that was neither used nor revoked. */
public record LinkView(String recipient, Instant madeAt, Instant expiresAt, boolean expired) {
}

package org.kitei.signature;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that the signer authenticated again for this signature. Only {@link Signatures#reauthenticate} makes one.
 */
public final class Reauthentication {

    private final UUID personId;
    private final Instant at;

    Reauthentication(UUID personId, Instant at) {
        this.personId = personId;
        this.at = at;
    }

    UUID personId() {
        return personId;
    }

    Instant at() {
        return at;
    }
}

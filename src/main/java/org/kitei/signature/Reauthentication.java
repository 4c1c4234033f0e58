package org.kitei.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Proof that the signer authenticated again for this signature. Only {@link Signatures#reauthenticate} makes one; it holds
 * for five minutes and for one signature.
 */
public final class Reauthentication {

    static final Duration VALID = Duration.ofMinutes(5);

    private final UUID facilityId;
    private final UUID personId;
    private final Instant at;
    private final AtomicBoolean used = new AtomicBoolean();

    Reauthentication(UUID facilityId, UUID personId, Instant at) {
        this.facilityId = facilityId;
        this.personId = personId;
        this.at = at;
    }

    /** Uses the proof up. */
    void use(UUID facility, UUID person, Instant now) {
        if (!facilityId.equals(facility) || !personId.equals(person)) {
            throw new IllegalStateException("the proof is another person's");
        }
        if (now.isAfter(at.plus(VALID))) {
            throw new IllegalStateException("the proof is older than " + VALID);
        }
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("the proof has been used");
        }
    }

    Instant at() {
        return at;
    }
}

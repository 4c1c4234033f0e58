package org.kitei.facility;

import java.util.UUID;

/** The passwords of the current facility's people. */
public interface Accounts {

    /**
     * Whether the password is this person's. Slow on purpose (Argon2id) and throttled like a sign-in, so call it outside a
     * transaction that holds locks.
     *
     * @throws TooManyAttempts where the person has failed too often lately
     */
    boolean authenticate(UUID personId, CharSequence password);
}

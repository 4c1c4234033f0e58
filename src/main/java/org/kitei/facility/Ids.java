package org.kitei.facility;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** The generator of every record's identity: UUIDv7, so that rows lie in the order of their birth. */
public final class Ids {

    private Ids() {
    }

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

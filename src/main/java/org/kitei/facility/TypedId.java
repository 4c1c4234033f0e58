package org.kitei.facility;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An id as it comes from a form or an address, where anything can stand. */
public final class TypedId {

    private TypedId() {
    }

    /** Empty where it is none. */
    public static Optional<UUID> of(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

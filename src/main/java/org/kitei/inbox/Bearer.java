package org.kitei.inbox;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.PersonRef;

/**
 * Somebody a task waits for.
 *
 * @param deputyFor the person away for whom they would do it; null where they would do it for themselves
 * @param away      they are away themselves, and nobody stands in for them
 */
public record Bearer(PersonRef person, @Nullable PersonRef deputyFor, boolean away) {

    public Optional<PersonRef> principal() {
        return Optional.ofNullable(deputyFor);
    }
}

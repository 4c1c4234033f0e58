package org.kitei.inbox;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;

/**
 * A task as a list shows it.
 *
 * @param due       the day in words; null where it may be done whenever
 * @param role      the role it waits for; null where it waits for a person
 * @param deputyFor the name of the person away for whom the reader would do it; null where they would do it for themselves
 */
public record TaskLine(
        String id, String form, String title, @Nullable String due, boolean overdue, boolean signed, @Nullable Role role,
        @Nullable String deputyFor) {
}

package org.kitei.maintenance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An indirect work as pages show it.
 *
 * @param due     whether its check is asked for now
 * @param overdue whether the check should have been done
 * @param endedOn null while it is done here
 * @param checks  the newest first
 */
public record IndirectWorkView(UUID id, int version, IndirectWorkDetails details, LocalDate dueOn, boolean due, boolean overdue,
        @Nullable LocalDate endedOn, List<IndirectCheck> checks) {

    public boolean ended() {
        return endedOn != null;
    }

    public @Nullable IndirectCheck last() {
        return checks.isEmpty() ? null : checks.get(0);
    }
}

package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An account for maintenance as pages show it.
 *
 * @param contractor whose it is; null where several contractors use it
 * @param retiredAt  null while it is in use
 */
public record AccountView(UUID id, String system, String name, @Nullable String contractor, @Nullable Instant retiredAt) {

    public boolean retired() {
        return retiredAt != null;
    }
}

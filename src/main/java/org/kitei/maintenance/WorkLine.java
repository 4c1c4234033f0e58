package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

/**
 * A work in a list.
 *
 * @param approvalOwed whether it is an emergency that is not approved yet
 * @param late         whether what is next is overdue
 */
public record WorkLine(UUID id, String number, String title, String contractor, String systems, Instant from, Instant until,
        WorkState state, boolean emergency, boolean approvalOwed, boolean late) {
}

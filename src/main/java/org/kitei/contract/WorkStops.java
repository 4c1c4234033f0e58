package org.kitei.contract;

import java.util.Set;
import java.util.UUID;

/**
 * An agreement was suspended, or its term has run out undecided. Published in the transaction, for whoever leads works under it.
 *
 * @param agreements the agreement and all below it; one of them may stand all the same, by the renewal of one above
 * @param reason     why the system manager suspended it; empty where its term has run out
 */
public record WorkStops(Set<UUID> agreements, String reason) {
}

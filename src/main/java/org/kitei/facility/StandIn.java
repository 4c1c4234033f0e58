package org.kitei.facility;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who acts now for a person who is away.
 *
 * @param acts the names of the user tasks
 */
public record StandIn(UUID principalId, UUID deputyId, Set<String> acts) {
}

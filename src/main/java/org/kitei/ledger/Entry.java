package org.kitei.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a facility's chain.
 *
 * @param sequence 1 for the facility's first entry, without gaps
 * @param actor    who acted; null where the program did
 * @param actorName the name at that time; empty where the program acted
 */
public record Entry(
        long sequence, Instant at, @Nullable UUID actor, String actorName, @Nullable UUID onBehalfOf,
        String act, Subject subject, @Nullable String contentHash, Map<String, String> details,
        String previousHash, String hash) {
}

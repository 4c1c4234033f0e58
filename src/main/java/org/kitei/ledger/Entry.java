package org.kitei.ledger;

import java.time.Instant;
import java.util.HashMap;
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

    static Entry chained(
            UUID facilityId, long sequence, Instant at, @Nullable UUID actor, String actorName, Act act, String previousHash) {
        var open = new Entry(sequence, at, actor, actorName, act.onBehalfOf(), act.name(), act.subject(), act.contentHash(),
                act.details(), previousHash, "");
        return new Entry(sequence, at, actor, actorName, act.onBehalfOf(), act.name(), act.subject(), act.contentHash(),
                act.details(), previousHash, open.computedHash(facilityId));
    }

    /** The hash that the entry ought to have, from all it says and the facility it stands in. */
    String computedHash(UUID facilityId) {
        return CanonicalJson.hash(canonical(facilityId));
    }

    Map<String, @Nullable Object> canonical(UUID facilityId) {
        var members = new HashMap<String, @Nullable Object>();
        members.put("facility", facilityId);
        members.put("sequence", sequence);
        members.put("at", at);
        members.put("actor", actor);
        members.put("actorName", actorName);
        members.put("onBehalfOf", onBehalfOf);
        members.put("act", act);
        members.put("subject", Map.of("type", subject.type(), "id", subject.id()));
        members.put("contentHash", contentHash);
        members.put("details", details);
        members.put("previousHash", previousHash);
        return members;
    }
}

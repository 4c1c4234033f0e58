package org.kitei.contract;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.ledger.CanonicalJson;

/**
 * A worker's pledge of secrecy: on paper, kept as a file, or declared at a link.
 *
 * @param fileId      the paper; null where it was declared at a link
 * @param linkId      null where it was given on paper
 * @param statement   the words declared; empty where they stand on paper
 * @param contentHash SHA-256 of the file, or over the words
 * @param recipient   the mail address they proved to read; empty on paper, and where link and code were handed over by a person
 * @param address     of the machine they sat at; empty on paper
 * @param confirmedAt when they proved it; on paper, when the file was kept
 */
record WorkerPledge(UUID id, UUID workerId, @Nullable UUID fileId, @Nullable UUID linkId, String name, String statement, String contentHash,
        String recipient, String address, Instant confirmedAt, Instant pledgedAt) {

    /** The hash over all it says and the facility it stands in; the form is described in {@code docs/ledger.md}. */
    String hash(UUID facilityId) {
        var members = new TreeMap<String, @Nullable Object>(Map.of("facility", facilityId, "id", id, "worker", workerId, "name", name,
                "statement", statement, "contentHash", contentHash, "recipient", recipient, "address", address, "confirmedAt", confirmedAt,
                "pledgedAt", pledgedAt));
        members.put("file", fileId);
        members.put("link", linkId);
        return CanonicalJson.hash(members);
    }
}

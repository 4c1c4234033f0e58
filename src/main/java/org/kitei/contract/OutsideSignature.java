package org.kitei.contract;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.kitei.ledger.CanonicalJson;

/**
 * The signature of somebody who has no account.
 *
 * @param recipient   the mail address they proved to read; empty where link and code were handed over by a person
 * @param address     of the machine they signed at, as the program saw it
 * @param confirmedAt when they proved it
 */
public record OutsideSignature(
        UUID id, UUID agreementId, UUID linkId, String name, String title, String recipient, String meaning, String statement,
        String contentHash, String address, Instant confirmedAt, Instant signedAt) {

    /** The hash over all it says and the facility it stands in; the form is described in {@code docs/ledger.md}. */
    String hash(UUID facilityId) {
        var members = new TreeMap<String, Object>(Map.of("facility", facilityId, "id", id, "agreement", agreementId, "link", linkId,
                "signerName", name, "signerTitle", title, "recipient", recipient, "meaning", meaning, "statement", statement,
                "contentHash", contentHash));
        members.put("address", address);
        members.put("confirmedAt", confirmedAt);
        members.put("signedAt", signedAt);
        return CanonicalJson.hash(members);
    }
}

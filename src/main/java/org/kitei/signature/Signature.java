package org.kitei.signature;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.ledger.CanonicalJson;
import org.kitei.ledger.Subject;

/**
 * One signature as others show it.
 *
 * @param roles       the names of the roles held at that time, {@code DIRECTOR,SYSTEM_MANAGER}; may be empty
 * @param meaning     what it says, in the field's words: 起案, 意見, 決裁 …
 * @param contentHash SHA-256 in lower-case hex of the content signed
 * @param onBehalfOf  the person the signer signed for as deputy; null where for themselves
 */
public record Signature(
        UUID id, UUID signerId, String signerName, String roles, String meaning, Subject subject,
        String contentHash, String statement, Instant authenticatedAt, Instant signedAt, @Nullable UUID onBehalfOf) {

    /** The hash over all it says and the facility it stands in; the form is described in {@code docs/ledger.md}. */
    String hash(UUID facilityId) {
        var members = new HashMap<String, Object>();
        members.put("facility", facilityId);
        members.put("id", id);
        members.put("signer", signerId);
        members.put("signerName", signerName);
        members.put("roles", roles);
        members.put("meaning", meaning);
        members.put("subject", Map.of("type", subject.type(), "id", subject.id()));
        members.put("contentHash", contentHash);
        members.put("statement", statement);
        members.put("authenticatedAt", authenticatedAt);
        members.put("signedAt", signedAt);
        if (onBehalfOf != null) {
            members.put("onBehalfOf", onBehalfOf);
        }
        return CanonicalJson.hash(members);
    }
}

package org.kitei.signature;

import java.time.Instant;
import java.util.UUID;

import org.kitei.ledger.Subject;

/**
 * One signature as others show it.
 *
 * @param meaning     what it says, in the field's words: 起案, 意見, 決裁 …
 * @param contentHash SHA-256 in lower-case hex of the content signed
 */
public record Signature(
        UUID id, UUID signerId, String signerName, String roles, String meaning, Subject subject,
        String contentHash, String statement, Instant authenticatedAt, Instant signedAt) {
}

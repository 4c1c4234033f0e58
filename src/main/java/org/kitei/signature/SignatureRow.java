package org.kitei.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.ledger.Subject;

/** How a signature lies in the table {@code signature}. */
final class SignatureRow {

    static final String COLUMNS = "id, signer_id, signer_name, roles, meaning, subject_type, subject_id, content_hash, "
            + "statement, authenticated_at, signed_at, on_behalf_of";
    static final String INSERT =
            "insert into signature (" + COLUMNS + ", facility_id, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private SignatureRow() {
    }

    static @Nullable Object[] values(UUID facilityId, Signature signature) {
        return new @Nullable Object[] {
            signature.id(), signature.signerId(), signature.signerName(), signature.roles(), signature.meaning(),
            signature.subject().type(), signature.subject().id(), signature.contentHash(), signature.statement(),
            signature.authenticatedAt().atOffset(ZoneOffset.UTC), signature.signedAt().atOffset(ZoneOffset.UTC),
            signature.onBehalfOf(), facilityId, signature.hash(facilityId)};
    }

    static Signature read(ResultSet row) throws SQLException {
        return new Signature(
                row.getObject("id", UUID.class), row.getObject("signer_id", UUID.class), row.getString("signer_name"),
                row.getString("roles"), row.getString("meaning"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("content_hash"), row.getString("statement"),
                row.getObject("authenticated_at", OffsetDateTime.class).toInstant(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("on_behalf_of", UUID.class));
    }
}

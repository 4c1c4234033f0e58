package org.kitei.signature;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.ledger.StoredEntries;

/** Holds every entry of a signing against its signature, and looks for signatures of which no entry tells. */
public final class SignatureCheck implements RecordCheck {

    private static final RecordedRows SIGNATURES = new RecordedRows("signed", "signature",
            "select " + SignatureRow.COLUMNS + ", hash from signature where facility_id = ? and id = ?",
            "select id, subject_type, subject_id, meaning || ' ' || signer_name as label from signature where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        var recorded = new AtomicLong();
        StoredEntries.each(connection, facilityId, "signed", entry -> {
            if (matches(connection, facilityId, entry, found)) {
                recorded.incrementAndGet();
            }
        });
        SIGNATURES.findUnrecorded(connection, facilityId, recorded.get(), found);
    }

    private static boolean matches(Connection connection, UUID facilityId, Entry entry, Consumer<Discrepancy> found)
            throws SQLException {
        try (var select = connection.prepareStatement(SIGNATURES.one())) {
            select.setObject(1, facilityId);
            select.setObject(2, SIGNATURES.id(entry));
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_MISSING, entry, entry.details().getOrDefault("meaning", "")));
                    return false;
                }
                var signature = SignatureRow.read(row);
                var hash = entry.details().get("signatureHash");
                if (!signature.hash(facilityId).equals(hash) || !row.getString("hash").equals(hash)) {
                    found.accept(Discrepancy.of(Kind.RECORD_CHANGED, entry, label(signature)));
                }
                return true;
            }
        }
    }

    private static String label(Signature signature) {
        return signature.meaning() + " " + signature.signerName();
    }
}

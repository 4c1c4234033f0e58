package org.kitei.signature;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.StoredEntries;

/** Holds every entry of a signing against its signature, and looks for signatures of which no entry tells. */
public final class SignatureCheck implements RecordCheck {

    private static final UUID LOWEST = new UUID(0, 0);

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        var recorded = new AtomicLong();
        StoredEntries.each(connection, facilityId, "signed", entry -> {
            if (matches(connection, facilityId, entry, found)) {
                recorded.incrementAndGet();
            }
        });
        if (count(connection, facilityId) != recorded.get()) {
            findUnrecorded(connection, facilityId, found);
        }
    }

    private static boolean matches(Connection connection, UUID facilityId, Entry entry, Consumer<Discrepancy> found)
            throws SQLException {
        try (var select = connection.prepareStatement("select " + SignatureRow.COLUMNS + ", hash from signature"
                + " where facility_id = ? and id = ?")) {
            select.setObject(1, facilityId);
            select.setObject(2, id(entry));
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

    private static UUID id(Entry entry) {
        try {
            return UUID.fromString(entry.details().getOrDefault("signature", ""));
        } catch (IllegalArgumentException spoiled) {
            return LOWEST;
        }
    }

    private static long count(Connection connection, UUID facilityId) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from signature where facility_id = ?")) {
            select.setObject(1, facilityId);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void findUnrecorded(Connection connection, UUID facilityId, Consumer<Discrepancy> found)
            throws SQLException {
        var last = LOWEST;
        for (var page = page(connection, facilityId, last); !page.isEmpty(); page = page(connection, facilityId, last)) {
            for (var signature : page) {
                if (!isRecorded(connection, facilityId, signature)) {
                    found.accept(Discrepancy.of(Kind.RECORD_UNRECORDED, signature.subject(), label(signature)));
                }
                last = signature.id();
            }
        }
    }

    private static List<Signature> page(Connection connection, UUID facilityId, UUID after) throws SQLException {
        try (var select = connection.prepareStatement("select " + SignatureRow.COLUMNS + " from signature"
                + " where facility_id = ? and id > ? order by id fetch first 500 rows only")) {
            select.setObject(1, facilityId);
            select.setObject(2, after);
            var signatures = new ArrayList<Signature>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    signatures.add(SignatureRow.read(rows));
                }
            }
            return signatures;
        }
    }

    private static boolean isRecorded(Connection connection, UUID facilityId, Signature signature) throws SQLException {
        try (var select = connection.prepareStatement("select 1 from ledger_entry where facility_id = ?"
                + " and subject_type = ? and subject_id = ? and act = 'signed' and details like ?")) {
            select.setObject(1, facilityId);
            select.setString(2, signature.subject().type());
            select.setString(3, signature.subject().id());
            select.setString(4, "%\"signature\":\"" + signature.id() + "\"%");
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static String label(Signature signature) {
        return signature.meaning() + " " + signature.signerName();
    }
}

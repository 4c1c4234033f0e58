package org.kitei.regulation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Digest;
import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRow;
import org.kitei.ledger.StoredEntries;
import org.kitei.text.ContentHash;
import org.kitei.text.TextJson;

/** Holds every promulgated text and its day, every text submitted, and every decision against what was recorded of them. */
public final class EditionCheck implements RecordCheck {

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        StoredEntries.each(connection, facilityId, "promulgated", entry -> RecordedRow.check(connection, facilityId, entry, """
                select e.text, e.document_number, n.effective_date from edition e
                join enactment n on n.facility_id = e.facility_id and n.edition_id = e.id
                where e.facility_id = ? and e.id = ?""", "editionId", EditionCheck::matchesEdition, found));
        StoredEntries.each(connection, facilityId, "submitted", entry -> RecordedRow.check(connection, facilityId, entry,
                "select text from submission where facility_id = ? and id = ?", "submissionId",
                (row, recorded) -> hash(row.getString("text")).equals(recorded.contentHash()), found));
        StoredEntries.each(connection, facilityId, "decided", entry -> RecordedRow.check(connection, facilityId, entry,
                "select outcome, effective_date, reason, content_hash, decided_by from decision where facility_id = ? and id = ?",
                "decisionId", (row, recorded) -> decision(row).equals(recorded.details().get("recordHash")), found));
    }

    private static boolean matchesEdition(ResultSet row, Entry recorded) throws SQLException {
        return hash(row.getString("text")).equals(recorded.contentHash())
                && row.getString("document_number").equals(recorded.details().get("documentNumber"))
                && row.getDate("effective_date").toLocalDate().toString().equals(recorded.details().get("effectiveDate"));
    }

    private static String decision(ResultSet row) throws SQLException {
        Date effective = row.getDate("effective_date");
        return Digest.of(row.getString("outcome"), effective == null ? "" : effective.toLocalDate(), row.getString("reason"),
                row.getString("content_hash"), row.getObject("decided_by", UUID.class));
    }

    /** The hash of a stored text; a text that can no longer be read has none that was recorded. */
    private static String hash(String textJson) {
        try {
            return ContentHash.of(TextJson.read(textJson));
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}

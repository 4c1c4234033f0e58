package org.kitei.regulation;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.text.ContentHash;
import org.kitei.text.TextJson;

/** Holds every text promulgated or taken in and its day, every text submitted, and every decision against what was recorded of them. */
public final class EditionCheck implements RecordCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private static final RecordedRows EDITIONS = new RecordedRows("promulgated", "editionId", """
            select e.text, e.content_hash, e.document_number, e.number, e.regulation_id, e.case_id, e.found,
                n.regulation_id as enacted_regulation, n.effective_date
            from edition e join enactment n on n.facility_id = e.facility_id and n.edition_id = e.id
            where e.facility_id = ? and e.id = ? order by n.id""", """
            select id, 'case' as subject_type, cast(case_id as varchar(100)) as subject_id, document_number as label
            from edition where facility_id = ? and not found""");

    private static final RecordedRows FOUND = new RecordedRows("taken-in", "editionId", """
            select e.text, e.content_hash, e.number, e.regulation_id, e.case_id, e.found, n.regulation_id as enacted_regulation,
                n.effective_date, n.case_id as enacted_case, p.paper_number, p.words, p.taken_in_by
            from edition e join enactment n on n.facility_id = e.facility_id and n.edition_id = e.id
            left join found_paper p on p.facility_id = e.facility_id and p.edition_id = e.id
            where e.facility_id = ? and e.id = ? order by n.id""", """
            select id, 'regulation' as subject_type, cast(regulation_id as varchar(100)) as subject_id,
                cast(number as varchar(20)) as label
            from edition where facility_id = ? and found""");

    private static final RecordedRows SUBMISSIONS = new RecordedRows("submitted", "submissionId",
            "select text, content_hash, case_id from submission where facility_id = ? and id = ?", """
            select s.id, 'case' as subject_type, cast(s.case_id as varchar(100)) as subject_id, c.number as label
            from submission s join revision_case c on c.id = s.case_id where s.facility_id = ?""");

    private static final RecordedRows DECISIONS = decisions("decided", "not in");
    private static final RecordedRows DATE_DECISIONS = decisions("date-decided", "in");

    private static RecordedRows decisions(String act, String in) {
        return new RecordedRows(act, "decisionId", """
                select outcome, effective_date, reason, content_hash, decided_by, on_behalf_of, case_id
                from decision where facility_id = ? and id = ?""", """
                select d.id, 'case' as subject_type, cast(d.case_id as varchar(100)) as subject_id, c.number as label
                from decision d join revision_case c on c.id = d.case_id
                where d.facility_id = ? and d.outcome %s ('MOVE_DATE', 'KEEP_DATE', 'CALL_OFF')""".formatted(in));
    }

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        EDITIONS.check(connection, facilityId, EditionCheck::matchesEdition, found);
        FOUND.check(connection, facilityId, EditionCheck::matchesFound, found);
        SUBMISSIONS.check(connection, facilityId, (row, entry) -> isOfCase(row, entry) && hasText(row, entry), found);
        for (var decisions : List.of(DECISIONS, DATE_DECISIONS)) {
            decisions.check(connection, facilityId,
                    (row, entry) -> isOfCase(row, entry) && decision(row).equals(entry.details().get("recordHash")), found);
        }
    }

    private static boolean matchesEdition(ResultSet row, Entry recorded) throws SQLException {
        var details = recorded.details();
        return isOfCase(row, recorded) && hasText(row, recorded) && !row.getBoolean("found")
                && String.valueOf(row.getString("document_number")).equals(details.get("documentNumber"))
                && row.getString("number").equals(details.get("edition"))
                && row.getString("regulation_id").equals(details.get("regulationId"))
                && row.getString("enacted_regulation").equals(details.get("regulationId"))
                && row.getDate("effective_date").toLocalDate().toString().equals(details.get("effectiveDate"));
    }

    private static boolean matchesFound(ResultSet row, Entry recorded) throws SQLException {
        var details = recorded.details();
        return hasText(row, recorded) && row.getBoolean("found")
                && row.getString("case_id") == null && row.getString("enacted_case") == null
                && row.getString("number").equals(details.get("edition"))
                && row.getString("regulation_id").equals(recorded.subject().id())
                && row.getString("enacted_regulation").equals(recorded.subject().id())
                && row.getDate("effective_date").toLocalDate().toString().equals(details.get("effectiveDate"))
                && FoundPaper.digest(String.valueOf(row.getString("paper_number")), String.valueOf(row.getString("words")),
                        Objects.requireNonNullElse(row.getObject("taken_in_by", UUID.class), NOBODY)).equals(details.get("recordHash"));
    }

    private static boolean isOfCase(ResultSet row, Entry recorded) throws SQLException {
        return recorded.subject().id().equals(row.getString("case_id"));
    }

    private static boolean hasText(ResultSet row, Entry recorded) throws SQLException {
        return row.getString("content_hash").equals(recorded.contentHash())
                && hash(row.getString("text")).equals(recorded.contentHash());
    }

    private static String decision(ResultSet row) throws SQLException {
        Date effective = row.getDate("effective_date");
        return Decision.digest(row.getString("outcome"), effective == null ? null : effective.toLocalDate(), row.getString("reason"),
                row.getString("content_hash"), row.getObject("decided_by", UUID.class), row.getObject("on_behalf_of", UUID.class));
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

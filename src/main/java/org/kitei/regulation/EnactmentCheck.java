package org.kitei.regulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/**
 * Holds every enactment beyond an edition's first, every cancelled one, every abolition and every reading afterwards against
 * what was recorded of them. The first enactment of an edition is the affair of {@link EditionCheck}.
 */
public final class EnactmentCheck implements RecordCheck {

    private static final String ALL = """
            select n.id, 'case' as subject_type, cast(coalesce(n.case_id, n.regulation_id) as varchar(100)) as subject_id,
                cast(n.effective_date as varchar(20)) as label
            from enactment n where n.facility_id = ? and\s""";
    private static final String HAS_EARLIER = """
            exists (select 1 from enactment f where f.facility_id = n.facility_id and f.id < n.id
                and (f.case_id = n.case_id or f.edition_id = n.edition_id))""";
    private static final String HAS_LATER = """
            exists (select 1 from enactment f where f.facility_id = n.facility_id and f.id > n.id and f.case_id = n.case_id)""";

    private static final RecordedRows MOVED = new RecordedRows("date-moved", "enactmentId",
            "select case_id, effective_date from enactment where facility_id = ? and id = ?", ALL + HAS_EARLIER);

    private static final RecordedRows MOVED_FROM = new RecordedRows("date-moved", "cancelledId",
            "select case_id from enactment where facility_id = ? and id = ? and cancelled_at is not null",
            ALL + "n.cancelled_at is not null and " + HAS_LATER);

    private static final RecordedRows CALLED_OFF = new RecordedRows("called-off", "cancelledId",
            "select case_id from enactment where facility_id = ? and id = ? and cancelled_at is not null",
            ALL + "n.cancelled_at is not null and not " + HAS_LATER);

    private static final RecordedRows ABOLITIONS = new RecordedRows("abolition-promulgated", "enactmentId", """
            select case_id, regulation_id, effective_date, document_number
            from enactment where facility_id = ? and id = ? and edition_id is null""",
            ALL + "n.edition_id is null and not " + HAS_EARLIER);

    private static final RecordedRows REVIEWS = new RecordedRows("read-afterwards", "reviewId",
            "select case_id, decision_id, remark, read_by from post_review where facility_id = ? and id = ?", """
            select id, 'case' as subject_type, cast(case_id as varchar(100)) as subject_id, remark as label
            from post_review where facility_id = ?""");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        MOVED.check(connection, facilityId, (row, entry) -> isOfCase(row, entry) && hasDate(row, entry), found);
        MOVED_FROM.check(connection, facilityId, EnactmentCheck::isOfCase, found);
        CALLED_OFF.check(connection, facilityId, EnactmentCheck::isOfCase, found);
        ABOLITIONS.check(connection, facilityId, (row, entry) -> isOfCase(row, entry) && hasDate(row, entry)
                && row.getString("regulation_id").equals(entry.details().get("regulationId"))
                && row.getString("document_number").equals(entry.details().get("documentNumber")), found);
        REVIEWS.check(connection, facilityId, (row, entry) -> isOfCase(row, entry)
                && PostReview.digest(row.getObject("decision_id", UUID.class), row.getString("remark"),
                        row.getObject("read_by", UUID.class)).equals(entry.details().get("recordHash")), found);
    }

    private static boolean isOfCase(ResultSet row, Entry recorded) throws SQLException {
        return recorded.subject().id().equals(row.getString("case_id"));
    }

    private static boolean hasDate(ResultSet row, Entry recorded) throws SQLException {
        return row.getDate("effective_date").toLocalDate().toString().equals(recorded.details().get("effectiveDate"));
    }
}

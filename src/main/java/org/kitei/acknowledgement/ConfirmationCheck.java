package org.kitei.acknowledgement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Discrepancy.Kind;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.StoredEntries;
import org.kitei.ledger.Subject;

/**
 * Holds every confirmation of an edition against what was recorded of it: who read which text. A confirmation is known by its
 * edition and its person, the subject and the actor of its entry.
 */
public final class ConfirmationCheck implements RecordCheck {

    private static final String ACT = "acknowledged";
    private static final int NAMED_AT_MOST = 500;

    private static final String CONFIRMED = "from confirmation c join person p on p.id = c.person_id"
            + " where c.facility_id = ? and c.confirmed_at is not null";
    private static final String UNRECORDED = "select c.edition_id, p.name " + CONFIRMED + """
             and not exists (select 1 from ledger_entry e where e.facility_id = c.facility_id and e.subject_type = 'acknowledgement'
                and e.subject_id = cast(c.edition_id as varchar(100)) and e.act = 'acknowledged' and e.actor = c.person_id)
            order by c.edition_id, c.person_id fetch first %d rows only""".formatted(NAMED_AT_MOST);

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        var told = new AtomicLong();
        StoredEntries.each(connection, facilityId, ACT, entry -> {
            if (isThere(connection, facilityId, entry, found)) {
                told.incrementAndGet();
            }
        });
        if (count(connection, facilityId) != told.get()) {
            findUnrecorded(connection, facilityId, found);
        }
    }

    private static boolean isThere(Connection connection, UUID facilityId, Entry entry, Consumer<Discrepancy> found)
            throws SQLException {
        try (var select = connection.prepareStatement("select confirmed_at, content_hash from confirmation"
                + " where facility_id = ? and cast(edition_id as varchar(100)) = ? and person_id = ?")) {
            select.setObject(1, facilityId);
            select.setString(2, entry.subject().id());
            select.setObject(3, entry.actor());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_MISSING, entry, entry.actorName()));
                    return false;
                }
                var confirmed = row.getObject("confirmed_at") != null;
                if (!confirmed || !row.getString("content_hash").equals(entry.contentHash())) {
                    found.accept(Discrepancy.of(Kind.RECORD_CHANGED, entry, entry.actorName()));
                }
                return confirmed;
            }
        }
    }

    private static long count(Connection connection, UUID facilityId) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) " + CONFIRMED)) {
            select.setObject(1, facilityId);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void findUnrecorded(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        try (var select = connection.prepareStatement(UNRECORDED)) {
            select.setObject(1, facilityId);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.accept(Discrepancy.of(Kind.RECORD_UNRECORDED,
                            new Subject(AcknowledgementSubject.TYPE, rows.getObject(1, UUID.class)), rows.getString(2)));
                }
            }
        }
    }
}

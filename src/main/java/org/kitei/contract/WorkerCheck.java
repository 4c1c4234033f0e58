package org.kitei.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;

/** Holds those who work here for contractors, their pledges and their end against what was recorded of them. */
public final class WorkerCheck implements RecordCheck {

    private static final String ONE = "select id, agreement_id, name, note, email, ended_on from worker where facility_id = ? and id = ?";
    private static final String ALL = "select id, 'agreement' as subject_type, cast(agreement_id as varchar(100)) as subject_id, name as label "
            + "from worker where facility_id = ?";

    private static final RecordedRows REGISTERED = new RecordedRows("worker-registered", "worker", ONE, ALL);
    private static final RecordedRows ENDED = new RecordedRows("worker-ended", "workerEnded", ONE, ALL + " and ended_on is not null");
    private static final RecordedRows PLEDGED = new RecordedRows("worker-pledged", "workerPledge",
            "select facility_id, hash, " + WorkerPledges.COLUMNS + " from worker_pledge where facility_id = ? and id = ?",
            "select p.id, 'agreement' as subject_type, cast(w.agreement_id as varchar(100)) as subject_id, p.name as label from worker_pledge p "
                    + "join worker w on w.facility_id = p.facility_id and w.id = p.worker_id where p.facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        REGISTERED.check(connection, facilityId, WorkerCheck::registered, found);
        ENDED.check(connection, facilityId, (row, recorded) -> recorded.details().get("day").equals(row.getString("ended_on")), found);
        PLEDGED.check(connection, facilityId, WorkerCheck::pledged, found);
    }

    private static boolean registered(ResultSet row, Entry recorded) throws SQLException {
        return Worker.recordHash(row.getObject("id", UUID.class), row.getObject("agreement_id", UUID.class), row.getString("name"),
                row.getString("note"), row.getString("email")).equals(recorded.details().get("recordHash"));
    }

    private static boolean pledged(ResultSet row, Entry recorded) throws SQLException {
        var pledge = WorkerPledges.read(row);
        var hash = pledge.hash(row.getObject("facility_id", UUID.class));
        return hash.equals(recorded.details().get("workerPledgeHash")) && hash.equals(row.getString("hash"))
                && pledge.contentHash().equals(recorded.contentHash());
    }
}

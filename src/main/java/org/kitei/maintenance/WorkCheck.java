package org.kitei.maintenance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.kitei.ledger.Discrepancy;
import org.kitei.ledger.Entry;
import org.kitei.ledger.RecordCheck;
import org.kitei.ledger.RecordedRows;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;

/** Holds what was applied for, the people included, against what was recorded of it. */
public final class WorkCheck implements RecordCheck {

    private static final RecordedRows APPLICATIONS = new RecordedRows("maintenance-applied", "work", """
            select id, number, agreement_id, title, systems, place, route, content, patient_data, data_taken, from_at, until_at,
                emergency_because, applicant
            from maintenance_work where facility_id = ? and id = ?""",
            "select id, 'maintenance-work' as subject_type, cast(id as varchar(100)) as subject_id, number as label "
                    + "from maintenance_work where facility_id = ?");

    @Override
    public void check(Connection connection, UUID facilityId, Consumer<Discrepancy> found) throws SQLException {
        APPLICATIONS.check(connection, facilityId, (row, recorded) -> matches(connection, row, recorded), found);
    }

    private static boolean matches(Connection connection, ResultSet row, Entry recorded) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return WorkDigest.of(id, row.getString("number"), plan(row), workers(connection, id), row.getString("emergency_because"),
                row.getString("applicant")).equals(recorded.contentHash());
    }

    private static Plan plan(ResultSet row) throws SQLException {
        return new Plan(row.getObject("agreement_id", UUID.class), row.getString("title"), row.getString("systems"),
                Place.valueOf(row.getString("place")), row.getString("route"), row.getString("content"),
                PatientData.valueOf(row.getString("patient_data")), row.getString("data_taken"), moment(row, "from_at"), moment(row, "until_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<WorkPerson> workers(Connection connection, UUID workId) throws SQLException {
        try (var select = connection.prepareStatement(
                "select worker_id, name from maintenance_work_person where work_id = ? order by place_in_list")) {
            select.setObject(1, workId);
            try (var row = select.executeQuery()) {
                var workers = new ArrayList<WorkPerson>();
                while (row.next()) {
                    workers.add(new WorkPerson(row.getObject(1, UUID.class), row.getString(2)));
                }
                return workers;
            }
        }
    }
}

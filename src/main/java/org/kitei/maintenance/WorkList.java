package org.kitei.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.maintenance.WorkQuery.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of works, a page at a time, in the order asked for. */
@Service
@Transactional(readOnly = true)
public class WorkList {

    private static final String LINES = """
            select w.id, w.number, w.title, c.name as contractor, w.systems, w.from_at, w.until_at, w.state, w.approval, w.emergency_because,
              w.due_at, w.applied_at
            from maintenance_work w
              join agreement a on a.facility_id = w.facility_id and a.id = w.agreement_id
              join contractor c on c.facility_id = a.facility_id and c.id = a.contractor_id
            where w.facility_id = :facility""";
    private static final String OVER = "('REFUSED', 'NOT_APPROVED', 'WITHDRAWN', 'CALLED_OFF', 'VERIFIED', 'NOT_ACCEPTED')";

    private final JdbcClient database;
    private final WorkTimes times;
    private final Clock clock;

    WorkList(JdbcClient database, WorkTimes times, Clock clock) {
        this.database = database;
        this.times = times;
        this.clock = clock;
    }

    public List<WorkLine> find(WorkQuery query, int most) {
        var values = new HashMap<String, Object>();
        var sql = LINES + words(query, values) + selected(query, values) + behind(query, values) + " order by " + order(query.order())
                + " fetch first " + most + " rows only";
        return lines(sql, values);
    }

    /** Those whose window touches the time between, and which are or were done; all, or those that the person goes along with. */
    List<WorkLine> between(Instant first, Instant last, @Nullable UUID attendant) {
        var values = new HashMap<String, Object>(Map.of("first", Timestamp.from(first), "last", Timestamp.from(last)));
        if (attendant != null) {
            values.put("attendant", attendant);
        }
        return lines(LINES + (attendant == null ? "" : " and w.attendant_id = :attendant") + " and w.from_at < :last and w.until_at > :first and w.state not in ('REFUSED', 'NOT_APPROVED', 'WITHDRAWN', 'CALLED_OFF')"
                + " order by w.from_at, w.id fetch first 300 rows only", values);
    }

    private List<WorkLine> lines(String sql, Map<String, Object> values) {
        values.put("facility", FacilityContext.requiredFacility());
        return database.sql(sql).params(values).query((row, number) -> line(row)).list();
    }

    private WorkLine line(ResultSet row) throws SQLException {
        var state = WorkState.valueOf(row.getString("state"));
        var emergency = !row.getString("emergency_because").isEmpty();
        var owed = emergency && row.getString("approval").equals("AWAITED") && !state.over() && state != WorkState.APPLIED;
        var due = row.getObject("due_at", OffsetDateTime.class);
        var late = due != null && due.toInstant().isBefore(clock.instant())
                || owed && times.afterwards(moment(row, "applied_at")).isBefore(clock.instant());
        return new WorkLine(row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), row.getString("contractor"),
                row.getString("systems"), moment(row, "from_at"), moment(row, "until_at"), state, emergency, owed, late);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String words(WorkQuery query, Map<String, Object> values) {
        if (query.words().isEmpty()) {
            return "";
        }
        values.put("pattern", "%" + query.words().replaceAll("[!%_]", "!$0") + "%");
        return " and (w.title like :pattern escape '!' or w.number like :pattern escape '!' or c.name like :pattern escape '!'"
                + " or w.systems like :pattern escape '!')";
    }

    private String selected(WorkQuery query, Map<String, Object> values) {
        if (query.selection() == null) {
            return "";
        }
        return switch (query.selection()) {
            case OPEN -> " and w.state not in " + OVER;
            case TO_COME -> " and w.state in ('AWAITING_APPROVAL', 'APPROVED')";
            case UNDER_WAY -> " and w.state = 'UNDER_WAY'";
            case TO_REPORT -> " and w.state in ('AWAITING_REPORT', 'AWAITING_VERIFICATION')";
            case LATE -> {
                values.put("now", Timestamp.from(clock.instant()));
                values.put("day", Timestamp.from(times.oldestInTime(clock.instant())));
                yield " and w.state not in " + OVER + " and (w.due_at < :now"
                        + " or w.emergency_because <> '' and w.approval = 'AWAITED' and w.applied_at < :day)";
            }
            case EMERGENCY -> " and w.emergency_because <> ''";
            case VERIFIED -> " and w.state = 'VERIFIED'";
            case NOT_DONE -> " and w.state in ('REFUSED', 'NOT_APPROVED', 'WITHDRAWN', 'CALLED_OFF')";
            case NOT_ACCEPTED -> " and w.state = 'NOT_ACCEPTED'";
        };
    }

    /** Behind the last one of the page before; where it has gone, from the beginning. */
    private String behind(WorkQuery query, Map<String, Object> values) {
        if (query.behind() == null) {
            return "";
        }
        var last = lines(LINES + " and w.id = :id", new HashMap<>(Map.of("id", query.behind())));
        if (last.isEmpty()) {
            return "";
        }
        values.put("lastId", query.behind());
        values.put("last", switch (query.order()) {
            case WINDOW -> Timestamp.from(last.get(0).from());
            case TITLE -> last.get(0).title();
            case CONTRACTOR -> last.get(0).contractor();
        });
        var column = column(query.order());
        return query.order() == Order.WINDOW ? " and (" + column + " < :last or " + column + " = :last and w.id < :lastId)"
                : " and (" + column + " > :last or " + column + " = :last and w.id > :lastId)";
    }

    private static String order(Order order) {
        return order == Order.WINDOW ? "w.from_at desc, w.id desc" : column(order) + ", w.id";
    }

    private static String column(Order order) {
        return switch (order) {
            case WINDOW -> "w.from_at";
            case TITLE -> "w.title";
            case CONTRACTOR -> "c.name";
        };
    }
}

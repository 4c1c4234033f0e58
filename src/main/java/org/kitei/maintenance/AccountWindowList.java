package org.kitei.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of which account is, was and will be open for whom. */
@Service
@Transactional(readOnly = true)
public class AccountWindowList {

    private static final String LINES = """
            select w.id, w.target_system, a.name as account, w.account_id, w.work_id, m.number, m.title, m.emergency_because, c.name as contractor,
              w.from_at, w.until_at, w.state, w.called_off_at, w.opened_at, po.name as opened_by, w.opened_how,
              w.closed_at, pc.name as closed_by, w.closed_how, w.failure, w.alarm_at
            from maintenance_account_window w
              join maintenance_work m on m.facility_id = w.facility_id and m.id = w.work_id
              join agreement g on g.facility_id = m.facility_id and g.id = m.agreement_id
              join contractor c on c.facility_id = g.facility_id and c.id = g.contractor_id
              left join maintenance_account a on a.facility_id = w.facility_id and a.id = w.account_id
              left join person po on po.facility_id = w.facility_id and po.id = w.opened_by
              left join person pc on pc.facility_id = w.facility_id and pc.id = w.closed_by
            where w.facility_id = :facility""";
    private static final String NOT_OVER = " and w.state in ('OPENING', 'OPEN', 'CLOSING')";
    private static final int MOST_OPEN = 300;

    private final JdbcClient database;
    private final Clock clock;

    AccountWindowList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is open or may be, the one that should be closed first in front. */
    public List<WindowLine> open() {
        return lines(LINES + NOT_OVER + " order by w.until_at, w.id fetch first " + MOST_OPEN + " rows only", new HashMap<>());
    }

    /** What is to be opened, the next one first. */
    public List<WindowLine> planned(int most) {
        return lines(LINES + " and w.state = 'PLANNED' order by w.from_at, w.id fetch first " + most + " rows only", new HashMap<>());
    }

    /** All of them, newest end first, behind the one that is named; all systems, or one. */
    public List<WindowLine> all(String system, @Nullable UUID behind, int most) {
        var values = new HashMap<String, Object>();
        var sql = new StringBuilder(LINES);
        if (!system.isEmpty()) {
            sql.append(" and w.target_system = :system");
            values.put("system", system);
        }
        last(behind).ifPresent(until -> {
            sql.append(" and (w.until_at < :until or w.until_at = :until and w.id > :last)");
            values.put("until", until);
            values.put("last", behind);
        });
        return lines(sql + " order by w.until_at desc, w.id fetch first " + most + " rows only", values);
    }

    private java.util.Optional<OffsetDateTime> last(@Nullable UUID behind) {
        return behind == null ? java.util.Optional.empty()
                : database.sql("select until_at from maintenance_account_window where facility_id = ? and id = ?")
                        .params(FacilityContext.requiredFacility(), behind).query((row, number) -> row.getObject(1, OffsetDateTime.class)).optional();
    }

    public List<WindowLine> ofAccount(UUID account, int most) {
        return lines(LINES + " and w.account_id = :account order by w.until_at desc, w.id fetch first " + most + " rows only",
                new HashMap<>(Map.of("account", account)));
    }

    List<WindowLine> ofWork(UUID work) {
        return lines(LINES + " and w.work_id = :work order by w.target_system, w.id", new HashMap<>(Map.of("work", work)));
    }

    private List<WindowLine> lines(String sql, Map<String, Object> values) {
        values.put("facility", FacilityContext.requiredFacility());
        var now = clock.instant();
        var workers = new HashMap<UUID, String>();
        return database.sql(sql).params(values).query((row, number) -> read(row, now, workers)).list();
    }

    private WindowLine read(ResultSet row, Instant now, Map<UUID, String> workers) throws SQLException {
        var state = WindowState.valueOf(row.getString("state"));
        var until = moment(row, "until_at");
        var calledOff = moment(row, "called_off_at");
        var work = row.getObject("work_id", UUID.class);
        var underWay = state == WindowState.OPENING || state == WindowState.OPEN || state == WindowState.CLOSING;
        return new WindowLine(row.getObject("id", UUID.class), row.getString("target_system"), words(row, "account"),
                row.getObject("account_id", UUID.class), work, row.getString("number"), row.getString("title"),
                !row.getString("emergency_because").isEmpty(), row.getString("contractor"), workers.computeIfAbsent(work, this::people),
                moment(row, "from_at"), until, state, calledOff, moment(row, "opened_at"), words(row, "opened_by"), row.getString("opened_how"),
                moment(row, "closed_at"), words(row, "closed_by"), row.getString("closed_how"), row.getString("failure"), moment(row, "alarm_at"),
                underWay && (until.isBefore(now) || calledOff != null));
    }

    private String people(UUID work) {
        return String.join("、", database.sql("select name from maintenance_work_person where work_id = ? order by place_in_list").param(work)
                .query(String.class).list());
    }

    private static String words(ResultSet row, String column) throws SQLException {
        var words = row.getString(column);
        return words == null ? "" : words;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
    }
}

package org.kitei.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The works of a month for the committee: all whose window touches it, whatever became of them. */
@Service
@Transactional(readOnly = true)
public class MonthlyWorks {

    /** A window lasts 31 days at most, so that no work begins earlier; two more for the zones. */
    private static final int DAYS_BEFORE = 33;

    private final JdbcClient database;
    private final FacilityDirectory facilities;

    MonthlyWorks(JdbcClient database, FacilityDirectory facilities) {
        this.database = database;
        this.facilities = facilities;
    }

    /** By the beginning of their windows. */
    public List<MonthlyLine> of(YearMonth month) {
        var first = month.atDay(1).atStartOfDay(facilities.zone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        var next = month.plusMonths(1).atDay(1).atStartOfDay(facilities.zone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
        return database.sql("""
                        select m.id, m.number, m.title, m.systems, c.name as contractor, m.from_at, m.until_at, m.place, m.patient_data,
                          m.emergency_because, m.state, m.reason, r.started_at, r.ended_at, r.workers as worked_by,
                          r.patient_data as data_used, r.data_return
                        from maintenance_work m
                          join agreement g on g.facility_id = m.facility_id and g.id = m.agreement_id
                          join contractor c on c.facility_id = g.facility_id and c.id = g.contractor_id
                          left join work_report r on r.facility_id = m.facility_id and r.work_id = m.id
                            and r.ordinal = (select max(l.ordinal) from work_report l where l.facility_id = m.facility_id and l.work_id = m.id)
                        where m.facility_id = :facility and m.from_at >= :earliest and m.from_at < :next and m.until_at > :first
                        order by m.from_at, m.id""")
                .param("facility", FacilityContext.requiredFacility()).param("earliest", first.minusDays(DAYS_BEFORE)).param("first", first)
                .param("next", next).query((row, number) -> read(row)).list();
    }

    private MonthlyLine read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new MonthlyLine(id, row.getString("number"), row.getString("title"), String.join("、", row.getString("systems").lines().toList()),
                row.getString("contractor"), people(id), row.getObject("from_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_at", OffsetDateTime.class).toInstant(), Plan.Place.valueOf(row.getString("place")),
                Plan.PatientData.valueOf(row.getString("patient_data")), !row.getString("emergency_because").isEmpty(),
                WorkState.valueOf(row.getString("state")), moment(row, "started_at"), moment(row, "ended_at"), workedBy(row.getString("worked_by")),
                one(Plan.PatientData.class, row.getString("data_used")), one(DataReturn.class, row.getString("data_return")), row.getString("reason"));
    }

    private String people(UUID work) {
        return String.join("、", database.sql("select name from maintenance_work_person where work_id = ? order by place_in_list").param(work)
                .query(String.class).list());
    }

    private static String workedBy(@Nullable String names) {
        return names == null ? "" : String.join("、", names.lines().toList());
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

package org.kitei.regulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Regulations as lists show them: of their texts no more is read than a title that another will soon take the place of. */
@Service
@Transactional(readOnly = true)
public class RegulationList {

    /** Each regulation, with what holds of it today: the enactment of an edition, or the abolition. */
    private static final String LINES = """
            select r.id, r.title, r.undecided_case_id, n.edition_id, n.effective_date, e.number, e.found, p.paper_number,
                (select count(*) from enactment c where c.facility_id = r.facility_id and c.regulation_id = r.id
                    and c.cancelled_at is null and c.edition_id is not null and c.effective_date > :today) as to_come
            from regulation r
            left join enactment n on n.facility_id = r.facility_id and n.regulation_id = r.id and n.cancelled_at is null
                and n.effective_date <= :today
                and not exists (select 1 from enactment l where l.facility_id = n.facility_id and l.regulation_id = n.regulation_id
                    and l.cancelled_at is null and l.effective_date <= :today
                    and (l.effective_date > n.effective_date or l.effective_date = n.effective_date and l.id > n.id))
            left join edition e on e.facility_id = n.facility_id and e.id = n.edition_id
            left join found_paper p on p.facility_id = e.facility_id and p.edition_id = e.id
            where r.facility_id = :facility and (r.last_edition > 0 or r.undecided_case_id is not null)""";
    private static final String TITLE = "(select r.title from regulation r where r.facility_id = :facility and r.id = :last)";
    private static final String DATE = "coalesce(n.effective_date, date '9999-12-31')";
    private static final String SINCE = """
            (select coalesce(max(n.effective_date), date '9999-12-31') from enactment n
                where n.facility_id = :facility and n.regulation_id = :last and n.cancelled_at is null and n.effective_date <= :today)""";

    private final JdbcClient database;
    private final Editions editions;
    private final FacilityDirectory facilities;

    RegulationList(JdbcClient database, Editions editions, FacilityDirectory facilities) {
        this.database = database;
        this.editions = editions;
        this.facilities = facilities;
    }

    /** All but those that were to be enacted and never were. */
    public List<RegulationLine> find(RegulationQuery query, int most) {
        var values = new HashMap<String, Object>();
        var conditions = new StringBuilder();
        if (!query.words().isEmpty()) {
            values.put("pattern", "%" + query.words().replaceAll("[!%_]", "!$0") + "%");
            conditions.append(" and r.title like :pattern escape '!'");
        }
        if (query.behind() != null) {
            values.put("last", query.behind());
            conditions.append(behind(query.order()));
        }
        return lines(conditions + " order by " + order(query.order()) + " fetch first " + most + " rows only", values);
    }

    private static String behind(RegulationQuery.Order order) {
        return switch (order) {
            case TITLE -> " and (r.title > " + TITLE + " or r.title = " + TITLE + " and r.id > :last)";
            case SINCE -> " and (" + DATE + " < " + SINCE + " or " + DATE + " = " + SINCE + " and r.id > :last)";
        };
    }

    private static String order(RegulationQuery.Order order) {
        return switch (order) {
            case TITLE -> "r.title, r.id";
            case SINCE -> DATE + " desc, r.id";
        };
    }

    /** Those with a text in force today, by title. */
    public List<RegulationLine> inForce() {
        return lines(" and n.edition_id is not null order by r.title, r.id", new HashMap<>());
    }

    private List<RegulationLine> lines(String conditions, Map<String, Object> values) {
        values.put("facility", FacilityContext.requiredFacility());
        values.put("today", facilities.today());
        return database.sql(LINES + conditions).params(values).query((row, number) -> line(row)).list();
    }

    private RegulationLine line(ResultSet row) throws SQLException {
        var edition = row.getObject("edition_id", UUID.class);
        var since = row.getObject("effective_date", LocalDate.class);
        return new RegulationLine(row.getObject("id", UUID.class), edition != null && row.getInt("to_come") > 0 ? title(edition) : row.getString("title"),
                edition == null ? null : name(row, since), since, row.getObject("undecided_case_id", UUID.class));
    }

    private static EditionName name(ResultSet row, LocalDate since) throws SQLException {
        var paper = row.getString("paper_number");
        return new EditionName(row.getInt("number"), row.getBoolean("found") ? new EditionName.Found(paper == null ? "" : paper, since) : null);
    }

    /** A regulation is called as its youngest text says, also while that one waits for its day. */
    private String title(UUID edition) {
        return editions.findById(edition).orElseThrow().draft().text().title();
    }
}

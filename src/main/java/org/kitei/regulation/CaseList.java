package org.kitei.regulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kitei.committee.Deliberations;
import org.kitei.committee.RoundView;
import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases as lists show them: their long texts stay where they are. */
@Service
@Transactional(readOnly = true)
public class CaseList {

    private static final String LINES = """
            select c.id, c.number, c.kind, c.title, c.state, c.effective_date, c.opened_at
            from revision_case c where c.facility_id = :facility""";
    private static final String DATE = "coalesce(c.effective_date, date '9999-12-31')";

    private final JdbcClient database;
    private final CaseTitles titles;
    private final Deliberations deliberations;

    CaseList(JdbcClient database, CaseTitles titles, Deliberations deliberations) {
        this.database = database;
        this.titles = titles;
        this.deliberations = deliberations;
    }

    public List<CaseLine> find(CaseQuery query, int most) {
        var values = new HashMap<String, Object>();
        return lines(words(query, values) + selected(query) + behind(query, values) + " order by " + order(query.order())
                + " fetch first " + most + " rows only", values);
    }

    /** Of all, youngest first. */
    public List<CaseLine> youngest(int most) {
        return find(new CaseQuery("", null, CaseQuery.Order.YOUNGEST, null), most);
    }

    /** What is not over, youngest first. */
    public List<CaseLine> underWay(int most) {
        return lines(" and c.state not in ('IN_FORCE', 'REJECTED', 'WITHDRAWN', 'CALLED_OFF') order by c.id desc fetch first " + most
                + " rows only", new HashMap<>());
    }

    /** All of a regulation, youngest first. */
    public List<CaseLine> of(UUID regulationId) {
        return lines(" and c.regulation_id = :regulation order by c.id desc", new HashMap<>(Map.of("regulation", regulationId)));
    }

    private List<CaseLine> lines(String conditions, Map<String, Object> values) {
        values.put("facility", FacilityContext.requiredFacility());
        return database.sql(LINES + conditions).params(values).query((row, number) -> line(row)).list();
    }

    private CaseLine line(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var state = CaseState.valueOf(row.getString("state"));
        var rounds = state == CaseState.IN_COMMITTEE ? deliberations.on(CaseSubject.of(id)) : List.<RoundView>of();
        return new CaseLine(id, row.getString("number"), titles.of(CaseKind.valueOf(row.getString("kind")), row.getString("title")), state,
                row.getObject("effective_date", LocalDate.class), row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                rounds.isEmpty() ? null : rounds.get(rounds.size() - 1));
    }

    private static String words(CaseQuery query, Map<String, Object> values) {
        if (query.words().isEmpty()) {
            return "";
        }
        values.put("pattern", "%" + query.words().replaceAll("[!%_]", "!$0") + "%");
        return " and (c.title like :pattern escape '!' or c.number like :pattern escape '!')";
    }

    private static String selected(CaseQuery query) {
        if (query.selection() == null) {
            return "";
        }
        return switch (query.selection()) {
            case UNDECIDED -> " and c.state in ('DRAFTING', 'IN_COMMITTEE', 'AWAITING_DECISION')";
            case WAITING -> " and c.state in ('DECIDED', 'PROMULGATED')";
            case DONE -> " and c.state = 'IN_FORCE'";
            case ENDED -> " and c.state in ('REJECTED', 'WITHDRAWN', 'CALLED_OFF')";
        };
    }

    /** Behind the last one of the page before, as it stands now; where it has gone, nothing is. */
    private static String behind(CaseQuery query, Map<String, Object> values) {
        if (query.behind() == null) {
            return "";
        }
        values.put("last", query.behind());
        var last = "(select %s from revision_case c where c.facility_id = :facility and c.id = :last)";
        return switch (query.order()) {
            case YOUNGEST -> " and c.id < :last";
            case TITLE -> " and (c.title > " + last.formatted("c.title") + " or c.title = " + last.formatted("c.title") + " and c.id < :last)";
            case DATE -> " and (" + DATE + " < " + last.formatted(DATE) + " or " + DATE + " = " + last.formatted(DATE) + " and c.id < :last)";
        };
    }

    private static String order(CaseQuery.Order order) {
        return switch (order) {
            case YOUNGEST -> "c.id desc";
            case TITLE -> "c.title, c.id desc";
            case DATE -> DATE + " desc, c.id desc";
        };
    }
}

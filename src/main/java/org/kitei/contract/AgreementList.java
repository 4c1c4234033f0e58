package org.kitei.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of agreements, a page at a time, in the order asked for. */
@Service
@Transactional(readOnly = true)
public class AgreementList {

    private static final int EXPIRING_DAYS = 90;
    private static final int MOST_ENDING = 2000;
    private static final String LINES = """
            select a.id, a.title, a.contractor_id, c.name as contractor, d.name as department, a.from_day, a.until_day, a.state, a.tier,
              a.expired, a.suspended_because
            from agreement a
              join contractor c on c.facility_id = a.facility_id and c.id = a.contractor_id
              join department d on d.facility_id = a.facility_id and d.id = a.department_id
            where a.facility_id = :facility""";

    private final JdbcClient database;
    private final Tiers chain;
    private final FacilityDirectory facilities;

    AgreementList(JdbcClient database, Tiers chain, FacilityDirectory facilities) {
        this.database = database;
        this.chain = chain;
        this.facilities = facilities;
    }

    public List<AgreementLine> find(AgreementQuery query, int most) {
        var values = new HashMap<String, Object>();
        var sql = LINES + words(query, values) + selected(query, values) + department(query.departmentId(), values) + behind(query, values)
                + " order by " + column(query.order()) + ", a.id fetch first " + most + " rows only";
        return lines(sql, values);
    }

    /** Those whose last day is among these, both included, and whose term has not been left. */
    public List<AgreementLine> endingBetween(LocalDate first, LocalDate last, @Nullable UUID departmentId) {
        var values = new HashMap<String, Object>(Map.of("first", first, "last", last));
        return lines(LINES + " and a.until_day between :first and :last and a.state in ('CONCLUDED', 'IN_FORCE')" + department(departmentId, values)
                + " order by a.until_day, a.id fetch first " + MOST_ENDING + " rows only", values);
    }

    private List<AgreementLine> lines(String sql, Map<String, Object> values) {
        values.put("facility", FacilityContext.requiredFacility());
        var today = facilities.today();
        var cut = chain.cut(today);
        return database.sql(sql).params(values).query((row, number) -> {
            var id = row.getObject("id", UUID.class);
            var until = row.getObject("until_day", LocalDate.class);
            var state = AgreementState.valueOf(row.getString("state"));
            return new AgreementLine(id, row.getString("title"), row.getObject("contractor_id", UUID.class), row.getString("contractor"),
                    row.getString("department"), row.getObject("from_day", LocalDate.class), until, state, row.getInt("tier"),
                    row.getBoolean("expired"), row.getString("suspended_because"), !state.over() && cut.contains(id), ChronoUnit.DAYS.between(today, until));
        }).list();
    }

    private static String words(AgreementQuery query, Map<String, Object> values) {
        if (query.words().isEmpty()) {
            return "";
        }
        values.put("pattern", "%" + query.words().replaceAll("[!%_]", "!$0") + "%");
        return " and (a.title like :pattern escape '!' or c.name like :pattern escape '!' or a.systems like :pattern escape '!')";
    }

    private String selected(AgreementQuery query, Map<String, Object> values) {
        if (query.selection() == null) {
            return "";
        }
        return switch (query.selection()) {
            case UNDER_WAY -> " and a.state in ('PREPARING', 'IN_REVIEW', 'WITH_CONTRACTOR', 'TO_COUNTERSIGN', 'CONCLUDED')";
            case IN_FORCE -> " and a.state = 'IN_FORCE'";
            case SUSPENDED -> " and a.state = 'IN_FORCE' and (a.expired = true or a.suspended_because <> ''" + cut(values) + ")";
            case EXPIRING -> {
                values.put("soon", facilities.today().plusDays(EXPIRING_DAYS));
                yield " and a.state = 'IN_FORCE' and a.until_day <= :soon";
            }
            case CLOSING -> " and a.state = 'CLOSING'";
            case OVER -> " and a.state in ('ENDED', 'GIVEN_UP')";
        };
    }

    /** Those that are stopped because one above them is. */
    private String cut(Map<String, Object> values) {
        var cut = chain.cut(facilities.today());
        if (cut.isEmpty()) {
            return "";
        }
        values.put("cut", cut);
        return " or a.id in (:cut)";
    }

    private static String department(@Nullable UUID departmentId, Map<String, Object> values) {
        if (departmentId == null) {
            return "";
        }
        values.put("department", departmentId);
        return " and a.department_id = :department";
    }

    /** Behind the last one of the page before, as it stands now; where it has gone, from the beginning. */
    private String behind(AgreementQuery query, Map<String, Object> values) {
        if (query.behind() == null) {
            return "";
        }
        var column = column(query.order());
        var last = database.sql(LINES + " and a.id = :id").param("facility", FacilityContext.requiredFacility())
                .param("id", query.behind()).query((row, number) -> new ArrayList<Object>(List.of(
                        query.order() == AgreementQuery.Order.UNTIL ? row.getObject("until_day", LocalDate.class)
                                : row.getString(query.order() == AgreementQuery.Order.TITLE ? "title" : "contractor")))).optional();
        if (last.isEmpty()) {
            return "";
        }
        values.put("last", last.get().get(0));
        values.put("lastId", query.behind());
        return " and (" + column + " > :last or " + column + " = :last and a.id > :lastId)";
    }

    private static String column(AgreementQuery.Order order) {
        return switch (order) {
            case UNTIL -> "a.until_day";
            case TITLE -> "a.title";
            case CONTRACTOR -> "c.name";
        };
    }
}

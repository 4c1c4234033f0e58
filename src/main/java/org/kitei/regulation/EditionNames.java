package org.kitei.regulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the editions of a regulation are called, without their texts. */
@Service
@Transactional(readOnly = true)
public class EditionNames {

    private final JdbcClient database;

    EditionNames(JdbcClient database) {
        this.database = database;
    }

    /** The names of all editions of a regulation, by their numbers. */
    public Map<Integer, EditionName> of(UUID regulationId) {
        var names = new HashMap<Integer, EditionName>();
        database.sql("""
                select e.number, e.found, p.paper_number, max(n.effective_date)
                from edition e
                join enactment n on n.facility_id = e.facility_id and n.edition_id = e.id
                left join found_paper p on p.facility_id = e.facility_id and p.edition_id = e.id
                where e.facility_id = ? and e.regulation_id = ?
                group by e.number, e.found, p.paper_number""")
                .params(FacilityContext.requiredFacility(), regulationId)
                .query(row -> {
                    var paper = row.getString(3);
                    names.put(row.getInt(1), new EditionName(row.getInt(1), row.getBoolean(2)
                            ? new EditionName.Found(paper == null ? "" : paper, row.getObject(4, LocalDate.class)) : null));
                });
        return names;
    }

    /** The name of one edition. */
    public EditionName of(UUID regulationId, int number) {
        return of(regulationId).getOrDefault(number, new EditionName(number, null));
    }
}

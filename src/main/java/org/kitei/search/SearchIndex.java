package org.kitei.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.Ids;
import org.kitei.regulation.CaseDescribed;
import org.kitei.regulation.EditionPromulgated;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionTakenIn;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the lines in step with editions and cases, in their transactions. An edition writes the provisions alone that differ
 * from the edition before it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SearchIndex {

    /** The edition until which a line stands that no edition has changed yet. */
    static final int STILL = Integer.MAX_VALUE;

    private static final String INSERT = """
            insert into search_line (id, facility_id, kind, regulation_id, case_id, from_edition, until_edition, ordinal, anchor,
                heading, words, folded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final EditionReading editions;
    private final JdbcTemplate jdbc;

    SearchIndex(EditionReading editions, JdbcTemplate jdbc) {
        this.editions = editions;
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(EditionPromulgated promulgated) {
        take(promulgated.editionId());
    }

    @EventListener
    public void on(EditionTakenIn found) {
        take(found.editionId());
    }

    /** Takes an edition up; a regulation's editions in their order. */
    void take(UUID editionId) {
        var edition = editions.get(editionId);
        var former = standing(edition.regulationId());
        var lines = Line.of(edition.text());
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < lines.size(); i++) {
            if (former.remove(lines.get(i)) == null) {
                rows.add(row(lines.get(i), edition.regulationId(), edition.number(), i));
            }
        }
        jdbc.batchUpdate("update search_line set until_edition = ? where id = ?",
                former.values().stream().map(id -> new Object[] {edition.number(), id}).toList());
        jdbc.batchUpdate(INSERT, rows);
    }

    private Map<Line, UUID> standing(UUID regulationId) {
        var standing = new HashMap<Line, UUID>();
        jdbc.query("""
                select id, kind, anchor, heading, words from search_line
                where facility_id = ? and regulation_id = ? and until_edition = ? and kind in ('TITLE', 'PROVISION')""",
                row -> {
                    standing.put(new Line(row.getString(2).equals("TITLE"), row.getString(3), row.getString(4), row.getString(5)),
                            row.getObject(1, UUID.class));
                }, FacilityContext.requiredFacility(), regulationId, STILL);
        return standing;
    }

    private static Object[] row(Line line, UUID regulationId, int edition, int ordinal) {
        return new Object[] {Ids.next(), FacilityContext.requiredFacility(), line.title() ? "TITLE" : "PROVISION", regulationId,
            null, edition, STILL, ordinal, line.anchor(), line.heading(), line.words(), line.folded()};
    }

    @EventListener
    public void on(CaseDescribed described) {
        var facility = FacilityContext.requiredFacility();
        var heading = described.number() + "　" + described.title();
        var folded = Folded.of(heading + "\n" + described.summary()).toString();
        int known = jdbc.update("update search_line set heading = ?, words = ?, folded = ? where facility_id = ? and case_id = ?",
                heading, described.summary(), folded, facility, described.caseId());
        if (known == 0) {
            jdbc.update(INSERT, Ids.next(), facility, "CASE", described.regulationId(), described.caseId(), 0, STILL, 0, "",
                    heading, described.summary(), folded);
        }
    }
}

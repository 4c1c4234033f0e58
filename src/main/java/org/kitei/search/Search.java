package org.kitei.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.regulation.EditionName;
import org.kitei.regulation.EditionNames;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.RegulationNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for words in the current facility's texts and cases. */
@Service
@Transactional(readOnly = true)
public class Search {

    private static final int MOST = 50;
    private static final int MOST_CASES = 20;
    private static final String EARLIER = "/regulations/%s/editions/%d#%s";

    private final EditionReading editions;
    private final EditionNames editionNames;
    private final RegulationNames names;
    private final FacilityDirectory facilities;
    private final JdbcClient jdbc;

    Search(EditionReading editions, EditionNames editionNames, RegulationNames names, FacilityDirectory facilities, JdbcClient jdbc) {
        this.editions = editions;
        this.editionNames = editionNames;
        this.names = names;
        this.facilities = facilities;
        this.jdbc = jdbc;
    }

    /**
     * @param typed   words apart by spaces, all of which must stand in a provision or in a case's title or summary
     * @param earlier whether to look in editions, too, that are not in force today
     * @param cases   whether to look for cases
     */
    public Found find(String typed, boolean earlier, boolean cases) {
        var words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        var inForce = editions.numbersInForce(facilities.today());
        var texts = texts(words, inForce, true);
        var others = earlier ? texts(words, inForce, false) : List.<Row>of();
        var found = cases ? cases(words) : List.<Row>of();
        return new Found(byRegulation(texts, words, true), byRegulation(others, words, false),
                found.stream().limit(MOST_CASES).map(row -> hit(row, words, "/cases/" + row.caseId(), null)).toList(),
                texts.size() <= MOST && others.size() <= MOST && found.size() <= MOST_CASES);
    }

    private record Row(UUID regulationId, UUID caseId, int edition, String anchor, String heading, String words) {
    }

    private List<Row> texts(SearchWords words, Map<UUID, Integer> inForce, boolean standing) {
        if (standing && inForce.isEmpty()) {
            return List.of();
        }
        var regulations = new ArrayList<>(inForce.keySet());
        var stands = regulations.isEmpty() ? "1 = 0" : IntStream.range(0, regulations.size())
                .mapToObj(i -> "regulation_id = :r%1$d and from_edition <= :n%1$d and until_edition > :n%1$d".formatted(i))
                .collect(Collectors.joining(" or "));
        var query = query(words, "kind in ('TITLE', 'PROVISION') and " + (standing ? "(" : "not (") + stands + ")",
                "regulation_id, ordinal, from_edition desc, id", MOST + 1);
        for (int i = 0; i < regulations.size(); i++) {
            query = query.param("r" + i, regulations.get(i)).param("n" + i, inForce.get(regulations.get(i)));
        }
        return rows(query);
    }

    private List<Row> cases(SearchWords words) {
        return rows(query(words, "kind = 'CASE'", "case_id desc", MOST_CASES + 1));
    }

    private JdbcClient.StatementSpec query(SearchWords words, String where, String order, int most) {
        var patterns = words.patterns();
        var like = IntStream.range(0, patterns.size()).mapToObj(i -> " and folded like :w" + i + " escape '!'")
                .collect(Collectors.joining());
        var query = jdbc.sql("""
                select regulation_id, case_id, from_edition, anchor, heading, words from search_line
                where facility_id = :facility and %s%s order by %s fetch first %d rows only""".formatted(where, like, order, most))
                .param("facility", FacilityContext.requiredFacility());
        for (int i = 0; i < patterns.size(); i++) {
            query = query.param("w" + i, patterns.get(i));
        }
        return query;
    }

    private static List<Row> rows(JdbcClient.StatementSpec query) {
        return query.query((row, at) -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3),
                row.getString(4), row.getString(5), row.getString(6))).list();
    }

    private List<Found.OfRegulation> byRegulation(List<Row> rows, SearchWords words, boolean standing) {
        return rows.stream().limit(MOST)
                .collect(Collectors.groupingBy(Row::regulationId, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> found(entry.getKey(), entry.getValue(), words, standing)).toList();
    }

    /** Only what stands no longer is told apart by its edition. */
    private Found.OfRegulation found(UUID regulation, List<Row> rows, SearchWords words, boolean standing) {
        var called = standing ? Map.<Integer, EditionName>of() : editionNames.of(regulation);
        return new Found.OfRegulation(regulation, names.of(regulation), rows.stream()
                .map(row -> hit(row, words, standing ? "/regulations/" + regulation + "#" + row.anchor()
                        : EARLIER.formatted(regulation, row.edition(), row.anchor()), called.get(row.edition())))
                .toList());
    }

    private static Found.Hit hit(Row row, SearchWords words, String address, @Nullable EditionName edition) {
        return new Found.Hit(Excerpt.of(row.heading(), words), Excerpt.of(row.words(), words), address, edition);
    }
}

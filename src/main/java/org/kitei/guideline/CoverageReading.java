package org.kitei.guideline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.guideline.Coverage.State;
import org.kitei.text.Provision;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the facility's regulations answer the rows that bind it: what the model clauses declare, and what people stated. */
@Service
@Transactional(readOnly = true)
public class CoverageReading {

    private final Guideline guideline;
    private final FacilityTable table;
    private final StatementRecords statements;
    private final ObjectProvider<CoveredTexts> texts;
    private final FacilityDirectory facilities;

    CoverageReading(Guideline guideline, FacilityTable table, StatementRecords statements, ObjectProvider<CoveredTexts> texts,
            FacilityDirectory facilities) {
        this.guideline = guideline;
        this.table = table;
        this.statements = statements;
        this.texts = texts;
        this.facilities = facilities;
    }

    /** @param others the other regulations in force */
    public record Current(CoveredText text, Coverage coverage, List<CoveredText> others) {

        /** @throws NoSuchRecord where no such row binds the facility */
        public Coverage.RowCoverage row(String id) {
            return coverage.rows().stream().filter(row -> row.row().id().equals(id)).findFirst()
                    .orElseThrow(() -> new NoSuchRecord("row", id));
        }
    }

    /**
     * How the regulation in force answers; without one named, the one that answers most. Empty where none is in force.
     *
     * @throws NoSuchRecord where the one named is not in force
     */
    public Optional<Current> inForce(@Nullable UUID regulation) {
        var all = texts.stream().flatMap(each -> each.inForce().stream()).toList();
        var chosen = all.stream().filter(text -> regulation == null || text.regulationId().equals(regulation))
                .map(text -> new Current(text, of(text), without(all, text)))
                .min(Comparator.comparingLong(CoverageReading::unanswered));
        if (regulation != null && chosen.isEmpty()) {
            throw new NoSuchRecord("regulation", regulation);
        }
        return chosen;
    }

    /**
     * How a text of the regulation answers.
     *
     * @param former the text that a draft changes; null where it changes none
     */
    public Coverage of(UUID regulationId, RegulationText text, Answers answers, @Nullable RegulationText former) {
        return Guideline.coverage(new AnsweringText(text, answers, stated(regulationId), former, List.of()), rows());
    }

    private Coverage of(CoveredText inForce) {
        return Guideline.coverage(new AnsweringText(inForce.text(), inForce.answers(), stated(inForce.regulationId()), null,
                inForce.earlier()), rows());
    }

    /**
     * The rows that each article or appended table of a text of the regulation answers, by its id, as the model clauses declare and
     * as people said.
     */
    public Map<String, Set<String>> rowsByArticle(UUID regulationId, RegulationText text, Answers answers) {
        var places = Provisions.walk(text).stream().collect(Collectors.toMap(Provision::id, Function.identity()));
        var rows = new HashMap<String, Set<String>>();
        of(regulationId, text, answers, null).rows().forEach(row -> row.answeredBy().forEach(answer -> {
            var article = places.get(answer.id()).article();
            rows.computeIfAbsent((article == null ? answer.id() : article).value(), id -> new TreeSet<>()).add(row.row().id());
        }));
        return rows;
    }

    private List<Stated> stated(UUID regulationId) {
        return statements.standing(regulationId).stream().map(CoverageStatement::stated).toList();
    }

    /** The edition of the table that the facility works by. */
    public GuidelineEdition edition() {
        return table.current().edition();
    }

    /** What in a text of the facility might answer its rows, by the words. */
    public Proposals proposals(RegulationText text) {
        return guideline.proposals(text, rows(), facilities.current());
    }

    /** The rows that bind the facility. */
    public List<Row> rows() {
        return table.current().rowsFor(facilities.size());
    }

    private static long unanswered(Current current) {
        return current.coverage().count(State.MISSING) + current.coverage().count(State.EXPLAINED);
    }

    private static List<CoveredText> without(List<CoveredText> all, CoveredText one) {
        return all.stream().filter(other -> !other.regulationId().equals(one.regulationId())).toList();
    }
}

package org.kitei.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Size;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Component;

/**
 * The rows of the guideline's table, and the model clauses that answer them. Both come from files under
 * {@code guideline/}; a slip in them stops the program at its start.
 */
@Component
public class Guideline {

    private final Rows file = read("/guideline/rows.yaml", Rows.class);
    private final Model model = read("/guideline/model.yaml", Model.class);
    private final List<Row> rows = file.all().toList();
    private final Map<String, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));

    public Guideline() {
        ModelCheck.check(this, model);
    }

    public GuidelineEdition edition() {
        return file.edition();
    }

    /** All rows in the order of the table. */
    public List<Row> rows() {
        return rows;
    }

    /** The rows that bind a facility of that size: 25 for each. */
    public List<Row> rowsFor(Size size) {
        return rows.stream().filter(row -> row.scale().binds(size)).toList();
    }

    /** @throws NoSuchRecord where the table has no such row */
    public Row row(String id) {
        var row = byId.get(id);
        if (row == null) {
            throw new NoSuchRecord("row", id);
        }
        return row;
    }

    /**
     * The first draft of a facility's regulation: the model clauses with its name, systems and settings filled in.
     *
     * @throws IllegalArgumentException where a setting that stands in the text is below 1
     */
    public ModelText assemble(FacilityProfile facility) {
        return new Assembly(model, bindingIds(facility.size()), facility).assemble();
    }

    /** How the text answers each row that binds a facility of that size, as the model clauses alone declare it. */
    public Coverage coverage(RegulationText text, Answers answers, Size size) {
        return coverage(AnsweringText.of(text, answers), size);
    }

    /** How the text answers each row that binds a facility of that size. */
    public Coverage coverage(AnsweringText text, Size size) {
        var measure = new CoverageOfRow(text);
        return new Coverage(rowsFor(size).stream().map(measure::of).toList());
    }

    /** Which provisions of a text might answer the rows that bind the facility, by their words. */
    public Proposals proposals(RegulationText text, FacilityProfile facility) {
        return Proposals.of(text, rowsFor(facility.size()), assemble(facility));
    }

    private Set<String> bindingIds(Size size) {
        return rowsFor(size).stream().map(Row::id).collect(Collectors.toSet());
    }

    private static <T> T read(String file, Class<T> type) {
        try (var stream = Guideline.class.getResourceAsStream(file)) {
            return new YAMLMapper().readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

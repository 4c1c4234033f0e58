package org.kitei.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
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

    private final GuidelineTable table = table("/guideline/rows.yaml");
    private final Model model = read("/guideline/model.yaml", Model.class);

    public Guideline() {
        ModelCheck.check(this, model);
    }

    /** The edition of the table that comes with the program, and that the model clauses answer. */
    public GuidelineTable table() {
        return table;
    }

    public GuidelineEdition edition() {
        return table.edition();
    }

    /** All rows in the order of the table. */
    public List<Row> rows() {
        return table.rows();
    }

    /** The rows that bind a facility of that size: 25 for each. */
    public List<Row> rowsFor(Size size) {
        return table.rowsFor(size);
    }

    /** @throws NoSuchRecord where the table has no such row */
    public Row row(String id) {
        return table.row(id);
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
        return coverage(AnsweringText.of(text, answers), rowsFor(size));
    }

    /** How the text answers each of the rows. */
    static Coverage coverage(AnsweringText text, List<Row> rows) {
        var measure = new CoverageOfRow(text);
        return new Coverage(rows.stream().map(measure::of).toList());
    }

    /** Which provisions of a text might answer the rows that bind the facility by its size, by their words. */
    public Proposals proposals(RegulationText text, FacilityProfile facility) {
        return proposals(text, rowsFor(facility.size()), facility);
    }

    /** Which provisions of a text might answer rows of the facility, by their words. */
    Proposals proposals(RegulationText text, List<Row> rows, FacilityProfile facility) {
        return Proposals.of(text, rows, assemble(facility));
    }

    private Set<String> bindingIds(Size size) {
        return rowsFor(size).stream().map(Row::id).collect(Collectors.toSet());
    }

    private static GuidelineTable table(String file) {
        try (var stream = Guideline.class.getResourceAsStream(file)) {
            return GuidelineTable.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static <T> T read(String file, Class<T> type) {
        try (var stream = Guideline.class.getResourceAsStream(file)) {
            return new YAMLMapper().readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

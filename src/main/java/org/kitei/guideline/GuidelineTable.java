package org.kitei.guideline;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.Size;

/** One edition of the guideline's table. */
public record GuidelineTable(GuidelineEdition edition, List<Row> rows) {

    /** Rows in the order of the table; no id twice. */
    public GuidelineTable {
        rows = List.copyOf(rows);
        if (rows.stream().map(Row::id).distinct().count() != rows.size()) {
            throw new IllegalArgumentException("two rows of edition " + edition.id() + " have one id");
        }
    }

    /** @throws IOException where it is no table */
    static GuidelineTable read(InputStream yaml) throws IOException {
        var file = new YAMLMapper().readValue(yaml, Rows.class);
        try {
            return new GuidelineTable(Objects.requireNonNull(file.edition()), file.all().toList());
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            throw new IOException("not a table of rows", incomplete);
        }
    }

    /** The rows that bind a facility of that size. */
    public List<Row> rowsFor(Size size) {
        return rows.stream().filter(row -> row.scale().binds(size)).toList();
    }

    /** @throws NoSuchRecord where the table has no such row */
    public Row row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(() -> new NoSuchRecord("row", id));
    }

    /** What differs in the later table for a facility of that size. */
    public Difference until(GuidelineTable later, Size size) {
        var former = rowsFor(size).stream().collect(Collectors.toMap(Row::id, row -> row));
        var now = later.rowsFor(size);
        var ids = now.stream().map(Row::id).toList();
        return new Difference(
                now.stream().filter(row -> !former.containsKey(row.id())).toList(),
                rowsFor(size).stream().filter(row -> !ids.contains(row.id())).toList(),
                now.stream().filter(row -> former.containsKey(row.id()) && !former.get(row.id()).equals(row))
                        .map(row -> new Change(former.get(row.id()), row)).toList());
    }

    /** A row whose section, item, question or duties differ. */
    public record Change(Row before, Row after) {
    }

    /** Rows in the order of their tables. */
    public record Difference(List<Row> added, List<Row> struck, List<Change> changed) {

        public boolean isEmpty() {
            return added.isEmpty() && struck.isEmpty() && changed.isEmpty();
        }
    }
}

package org.kitei.guideline;

import java.util.List;

import org.kitei.text.ProvisionId;

/** How a text answers the rows that bind its facility, in the order of the table. */
public record Coverage(List<RowCoverage> rows) {

    /** COVERED where every declared provision stands, PARTLY where some are lost, MISSING where none stands. */
    public enum State { COVERED, PARTLY, MISSING }

    /** @param label where it stands (第5条第2項) or, once lost, where it stood when it was declared */
    public record Provision(ProvisionId id, String label) {
    }

    /**
     * @param answeredBy whole articles where all their paragraphs answer the row, else paragraphs, items and tables
     * @param lost       provisions that answered the row and are gone from the text
     */
    public record RowCoverage(Row row, State state, List<Provision> answeredBy, List<Provision> lost) {

        public RowCoverage {
            answeredBy = List.copyOf(answeredBy);
            lost = List.copyOf(lost);
        }
    }

    public Coverage {
        rows = List.copyOf(rows);
    }

    /** Rows not wholly covered. */
    public List<RowCoverage> gaps() {
        return rows.stream().filter(row -> row.state() != State.COVERED).toList();
    }

    /** How many rows are in that state. */
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }
}

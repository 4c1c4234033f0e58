package org.kitei.guideline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ProvisionId;

/** How a text answers the rows that bind a facility, in the order of the table. */
public record Coverage(List<RowCoverage> rows) {

    /**
     * COVERED where every declared provision stands, PARTLY where some are lost, MISSING where none stands, EXPLAINED where none
     * stands and somebody said why not.
     */
    public enum State { COVERED, PARTLY, MISSING, EXPLAINED }

    /**
     * @param label  where it stands (第5条第2項) or, once lost, where it stood when it was declared
     * @param stated who said so by hand; null where the model clause does
     */
    public record Provision(ProvisionId id, String label, @Nullable Stated stated) {
    }

    /**
     * @param answeredBy  whole articles where all their paragraphs answer the row, else paragraphs, items and tables
     * @param lost        provisions that answered the row and are gone from the text
     * @param unconfirmed those that answer it, but nobody has said so of their words as they are now
     * @param explained   why nothing answers it; null where something does or nobody said
     */
    public record RowCoverage(
            Row row, State state, List<Provision> answeredBy, List<Provision> lost, List<Provision> unconfirmed,
            @Nullable Stated explained) {

        public RowCoverage {
            answeredBy = List.copyOf(answeredBy);
            lost = List.copyOf(lost);
            unconfirmed = List.copyOf(unconfirmed);
        }

        /** The provisions to be confirmed, without what stands inside another of them. */
        public List<Provision> toConfirm() {
            return outermost(unconfirmed);
        }
    }

    public Coverage {
        rows = List.copyOf(rows);
    }

    /** Rows not wholly covered of which nobody said why. */
    public List<RowCoverage> gaps() {
        return rows.stream().filter(row -> row.state() == State.PARTLY || row.state() == State.MISSING).toList();
    }

    /** Rows answered by provisions whose words have changed since anybody said so. */
    public List<RowCoverage> unconfirmed() {
        return rows.stream().filter(row -> !row.unconfirmed().isEmpty()).toList();
    }

    /** How many rows are in that state. */
    public long count(State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /** Leaves out what stands inside something listed already. */
    static List<Provision> outermost(List<Provision> provisions) {
        var kept = new ArrayList<Provision>();
        provisions.stream()
                .filter(provision -> kept.stream().noneMatch(outer -> inside(provision.label(), outer.label())))
                .forEach(kept::add);
        return kept;
    }

    private static boolean inside(String label, String outer) {
        return label.equals(outer) || label.startsWith(outer + "第");
    }
}

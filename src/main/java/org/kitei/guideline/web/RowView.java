package org.kitei.guideline.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Row;

/**
 * A row as a line of the page.
 *
 * @param state null where no text is in force
 */
record RowView(Row row, Coverage.@Nullable State state, List<Provision> answeredBy, List<Provision> lost) {

    static RowView measured(Coverage.RowCoverage coverage) {
        return new RowView(coverage.row(), coverage.state(), coverage.answeredBy(), coverage.lost());
    }

    static RowView unmeasured(Row row) {
        return new RowView(row, null, List.of(), List.of());
    }
}

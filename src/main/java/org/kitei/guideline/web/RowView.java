package org.kitei.guideline.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.kitei.guideline.Coverage;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Proposals.Proposal;
import org.kitei.guideline.Row;
import org.kitei.guideline.RowEvidence;
import org.kitei.guideline.Stated;

/**
 * A row as a line of the page.
 *
 * @param state     null where no text is in force
 * @param proposals what might answer it by its words; a proposal only
 * @param evidence  of this year, that its duties were done
 */
record RowView(
        Row row, Coverage.@Nullable State state, List<Provision> answeredBy, List<Provision> lost, List<Provision> toConfirm,
        @Nullable Stated explained, List<Proposal> proposals, List<RowEvidence.Piece> evidence) {

    static RowView measured(Coverage.RowCoverage coverage, List<Proposal> proposals, List<RowEvidence.Piece> evidence) {
        return new RowView(coverage.row(), coverage.state(), coverage.answeredBy(), coverage.lost(), coverage.toConfirm(),
                coverage.explained(), proposals, evidence);
    }

    static RowView unmeasured(Row row) {
        return new RowView(row, null, List.of(), List.of(), List.of(), null, List.of(), List.of());
    }
}

package org.kitei.regulation;

import java.util.List;
import java.util.UUID;

import org.kitei.facility.NotAllowed;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.CoverageStatements;
import org.kitei.guideline.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirming, while a text is drafted, that a provision whose words change still answers a row of the guideline's table. */
@Service
public class DraftCoverage {

    private final RevisionCases cases;
    private final Drafting drafting;
    private final CoverageStatements statements;

    DraftCoverage(RevisionCases cases, Drafting drafting, CoverageStatements statements) {
        this.cases = cases;
        this.drafting = drafting;
        this.statements = statements;
    }

    /** The rows answered by provisions that the draft words anew, of which nobody has said so since. */
    @Transactional(readOnly = true)
    List<Row> unconfirmed(UUID caseId) {
        return drafting.open(caseId).coverage().unconfirmed().stream().map(RowCoverage::row).toList();
    }

    /**
     * What answers the row in the draft as it is saved answers it as it is worded there.
     *
     * @throws NotAllowed where the case is not being drafted, or not by the person at work
     */
    @Transactional
    public void confirm(UUID caseId, String row) {
        var desk = drafting.open(caseId);
        if (!desk.mine()) {
            throw new NotAllowed("draft");
        }
        statements.confirm(cases.get(caseId).regulationId(), desk.text(), desk.coverage(), row);
    }
}

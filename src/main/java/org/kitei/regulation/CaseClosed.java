package org.kitei.regulation;

import java.util.UUID;

/**
 * A case has come to its end; published in the transaction that ends it.
 *
 * @param outcome in force, rejected, withdrawn or called off
 */
public record CaseClosed(UUID caseId, UUID regulationId, CaseKind kind, CaseState outcome) {

    static CaseClosed of(RevisionCase revision) {
        return new CaseClosed(revision.id(), revision.regulationId(), revision.kind(), revision.state());
    }
}

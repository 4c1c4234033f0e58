package org.kitei.regulation;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** A case as the subject of tasks, acts, signatures and deliberation. */
final class CaseSubject {

    static final String TYPE = "case";

    private CaseSubject() {
    }

    static Subject of(RevisionCase revision) {
        return of(revision.id());
    }

    static Subject of(UUID caseId) {
        return new Subject(TYPE, caseId);
    }
}

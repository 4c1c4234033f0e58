package org.kitei.regulation;

import java.util.UUID;

import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Who drafts a case, and who did before it was handed over: in a hospital none of them decides it (domain section 2). */
@Component
class Drafters {

    static final String REPLACED = "drafter-replaced";
    static final String FORMER = "former";

    private final Ledger ledger;

    Drafters(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean include(RevisionCase revision, UUID person) {
        return revision.drafterId().equals(person) || ledger.about(CaseSubject.of(revision)).stream()
                .anyMatch(entry -> entry.act().equals(REPLACED) && person.toString().equals(entry.details().get(FORMER)));
    }
}

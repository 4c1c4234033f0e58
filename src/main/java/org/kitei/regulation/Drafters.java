package org.kitei.regulation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return revision.drafterId().equals(person) || of(revision).contains(person);
    }

    Set<UUID> of(RevisionCase revision) {
        return Stream.concat(Stream.of(revision.drafterId()), ledger.about(CaseSubject.of(revision)).stream()
                .filter(entry -> entry.act().equals(REPLACED)).map(entry -> UUID.fromString(entry.details().get(FORMER))))
                .collect(Collectors.toSet());
    }
}

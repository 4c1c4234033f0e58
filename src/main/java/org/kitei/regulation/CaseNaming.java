package org.kitei.regulation;

import java.util.Optional;
import java.util.UUID;

import org.kitei.ledger.SubjectNaming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names cases on the page of the ledger. */
@Component
class CaseNaming implements SubjectNaming {

    private final RevisionCases cases;
    private final CaseTitles titles;

    CaseNaming(RevisionCases cases, CaseTitles titles) {
        this.cases = cases;
        this.titles = titles;
    }

    @Override
    public String type() {
        return CaseSubject.TYPE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Named> name(String id) {
        return uuid(id).flatMap(cases::findById).map(revision -> new Named(titles.of(revision), "/cases/" + id));
    }

    /** An entry that was tampered with may name anything; the page that shows it stays readable. */
    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException spoiled) {
            return Optional.empty();
        }
    }
}

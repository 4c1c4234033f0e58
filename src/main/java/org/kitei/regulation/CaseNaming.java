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
        return cases.findById(UUID.fromString(id)).map(revision -> new Named(titles.of(revision), "/cases/" + id));
    }
}

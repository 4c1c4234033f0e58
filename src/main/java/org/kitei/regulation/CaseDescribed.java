package org.kitei.regulation;

import java.util.UUID;

/**
 * What a case is called and what it is about; published in the transaction in which that is new.
 *
 * @param summary empty until the drafter submits
 */
public record CaseDescribed(UUID caseId, UUID regulationId, String number, String title, String summary) {

    static CaseDescribed of(RevisionCase revision, CaseTitles titles) {
        return new CaseDescribed(
                revision.id(), revision.regulationId(), revision.number(), titles.of(revision), revision.summary());
    }
}

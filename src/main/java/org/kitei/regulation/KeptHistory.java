package org.kitei.regulation;

import java.util.List;
import java.util.Optional;

import org.kitei.text.Imprint;
import org.kitei.text.TextReader;
import org.springframework.stereotype.Component;

/**
 * What a text that was brought in told of its number, its days and its editions. It lies outside the text and its hash, in the words
 * that were typed or taken in; a text whose own words tell nothing has what the one before it told.
 */
@Component
class KeptHistory {

    private final Editions editions;
    private final RevisionCases cases;
    private final FoundPapers papers;

    KeptHistory(Editions editions, RevisionCases cases, FoundPapers papers) {
        this.editions = editions;
        this.cases = cases;
        this.papers = papers;
    }

    List<String> of(RevisionCase revision) {
        return revision.draftTyped().flatMap(KeptHistory::told)
                .orElseGet(() -> revision.baseEditionId().flatMap(editions::findById).map(this::of).orElseGet(List::of));
    }

    List<String> of(Edition edition) {
        return edition.found() ? papers.wordsOf(edition.id()).flatMap(KeptHistory::told).orElseGet(List::of)
                : edition.caseId().flatMap(cases::findById).map(this::of).orElseGet(List::of);
    }

    private static Optional<List<String>> told(String words) {
        return Optional.of(TextReader.read(words).imprint()).map(Imprint::lines).filter(lines -> !lines.isEmpty());
    }
}

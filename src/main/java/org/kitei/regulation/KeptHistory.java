package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.kitei.text.Imprint;
import org.kitei.text.ReadResult;
import org.kitei.text.TextReader;
import org.springframework.stereotype.Component;

/**
 * What a text that was brought in told of its number, its days and its editions. It lies outside the text and its hash, in the words
 * that were typed or taken in; a text whose own words tell no history has what the one before it told, behind its own number and day.
 */
@Component
class KeptHistory {

    private final Editions editions;
    private final RevisionCases cases;
    private final FoundPapers papers;
    private final Enactments enactments;

    KeptHistory(Editions editions, RevisionCases cases, FoundPapers papers, Enactments enactments) {
        this.enactments = enactments;
        this.editions = editions;
        this.cases = cases;
        this.papers = papers;
    }

    /** An abolition is a text of its own: the number and the history of what it abolishes are not its. */
    List<String> of(RevisionCase revision) {
        return told(revision.draftTyped(), () -> revision.kind() == CaseKind.ABOLISH ? List.of() : before(revision));
    }

    List<String> of(Edition edition) {
        return edition.found() ? told(papers.wordsOf(edition.id()), () -> before(edition))
                : edition.caseId().flatMap(cases::findById).map(this::of).orElseGet(List::of);
    }

    /** What the edition told that the case starts from. */
    List<String> before(RevisionCase revision) {
        return revision.baseEditionId().flatMap(editions::findById).map(this::of).orElseGet(List::of);
    }

    private List<String> before(Edition found) {
        return enactments.ofEdition(found.id()).map(Enactment::effectiveDate)
                .flatMap(day -> enactments.inForceOn(found.regulationId(), day.minusDays(1)))
                .flatMap(Enactment::editionId).flatMap(editions::findById).map(this::of).orElseGet(List::of);
    }

    private static List<String> told(Optional<String> words, Supplier<List<String>> before) {
        var own = words.map(TextReader::read).map(ReadResult::imprint).orElse(Imprint.NONE);
        return own.history().isEmpty() ? Imprint.once(Stream.concat(own.lines().stream(), before.get().stream())) : own.lines();
    }
}

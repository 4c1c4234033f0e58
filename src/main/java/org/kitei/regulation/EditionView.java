package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.guideline.Answers;
import org.kitei.text.RegulationText;

/**
 * An edition as its pages show it.
 *
 * @param decidedBy the name of the one who approved it
 * @param standing where it stands on the day asked for
 */
public record EditionView(
        UUID id, UUID regulationId, UUID caseId, int number, String documentNumber, LocalDate effectiveDate,
        Instant promulgatedAt, String decidedBy, Instant decidedAt, Standing standing, String contentHash, RegulationText text, Answers answers) {

    /** The rows of the guideline's table that each article answers, by the article's id. */
    public Map<String, Set<String>> rowsByArticle() {
        return answers.entries().stream().collect(Collectors.toMap(answer -> answer.article().value(), Answers.Answer::rows,
                (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new))));
    }

    public enum Standing { NOT_YET, IN_FORCE, SUPERSEDED }
}

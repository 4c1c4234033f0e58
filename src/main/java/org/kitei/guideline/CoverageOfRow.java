package org.kitei.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.kitei.guideline.Answers.Answer;
import org.kitei.guideline.Coverage.Provision;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.guideline.Spots.Spot;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;

/** Measures rows against one text. */
final class CoverageOfRow {

    private static final Pattern ARTICLE = Pattern.compile("^第\\d+条(の\\d+)*");

    private final Answers answers;
    private final Map<ProvisionId, Spot> standing = new LinkedHashMap<>();
    private final Map<ProvisionId, Set<ProvisionId>> paragraphsOfArticle;

    CoverageOfRow(RegulationText text, Answers answers) {
        this.answers = answers;
        Spots.of(text).spots().forEach(spot -> standing.put(spot.provision(), spot));
        this.paragraphsOfArticle = text.articles().collect(Collectors.toMap(
                article -> article.id(),
                article -> article.paragraphs().stream().map(paragraph -> paragraph.id()).collect(Collectors.toSet())));
    }

    RowCoverage of(Row row) {
        var declared = answers.answering(row.id()).toList();
        var present = declared.stream().map(Answer::provision).filter(standing::containsKey).collect(Collectors.toSet());
        var answeredBy = outermost(standing.values().stream()
                .filter(spot -> present.contains(spot.provision()))
                .map(spot -> labelled(spot, present))
                .toList());
        var lost = outermost(declared.stream()
                .filter(answer -> !standing.containsKey(answer.provision()))
                .map(this::labelled)
                .toList());
        return new RowCoverage(row, state(answeredBy, lost), answeredBy, lost);
    }

    private static State state(List<Provision> answeredBy, List<Provision> lost) {
        if (answeredBy.isEmpty()) {
            return State.MISSING;
        }
        return lost.isEmpty() ? State.COVERED : State.PARTLY;
    }

    private Provision labelled(Spot spot, Set<ProvisionId> present) {
        var whole = present.containsAll(paragraphsOfArticle.getOrDefault(spot.article(), Set.of(spot.provision())));
        return whole ? wholeArticle(spot.article(), spot.label()) : new Provision(spot.provision(), spot.label());
    }

    private Provision labelled(Answer answer) {
        var articleGone = standing.values().stream().noneMatch(spot -> spot.article().equals(answer.article()));
        return articleGone
                ? wholeArticle(answer.article(), answer.label())
                : new Provision(answer.provision(), answer.label());
    }

    private static Provision wholeArticle(ProvisionId article, String label) {
        var number = ARTICLE.matcher(label);
        return new Provision(article, number.find() ? number.group() : label);
    }

    /** Leaves out what stands inside something listed already. */
    private static List<Provision> outermost(List<Provision> provisions) {
        var kept = new ArrayList<Provision>();
        provisions.stream()
                .filter(provision -> kept.stream().noneMatch(outer -> inside(provision.label(), outer.label())))
                .forEach(kept::add);
        return kept;
    }

    private static boolean inside(String label, String outer) {
        return label.equals(outer) || label.startsWith(outer + "第");
    }
}

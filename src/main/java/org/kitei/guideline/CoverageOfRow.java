package org.kitei.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.kitei.guideline.Answers.Answer;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.text.Article;
import org.kitei.text.Paragraph;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;

/** Measures rows against one text. */
final class CoverageOfRow {

    private final Answers answers;
    private final Map<ProvisionId, Provision> standing = new LinkedHashMap<>();
    private final Map<ProvisionId, Set<ProvisionId>> paragraphsOfArticle;

    CoverageOfRow(RegulationText text, Answers answers) {
        this.answers = answers;
        this.paragraphsOfArticle = text.articles().filter(article -> !article.struck())
                .collect(Collectors.toMap(Article::id, CoverageOfRow::paragraphs));
        Provisions.walk(text).stream()
                .filter(provision -> provision.article() == null || paragraphsOfArticle.containsKey(provision.article()))
                .forEach(provision -> standing.put(provision.id(), provision));
    }

    RowCoverage of(Row row) {
        var declared = answers.answering(row.id()).toList();
        var present = declared.stream().map(Answer::provision).filter(standing::containsKey).collect(Collectors.toSet());
        var answeredBy = outermost(standing.values().stream()
                .filter(provision -> present.contains(provision.id()))
                .map(provision -> labelled(provision, present))
                .toList());
        var lost = outermost(declared.stream()
                .filter(answer -> !standing.containsKey(answer.provision()))
                .map(this::labelled)
                .toList());
        return new RowCoverage(row, state(answeredBy, lost), answeredBy, lost);
    }

    private static State state(List<Coverage.Provision> answeredBy, List<Coverage.Provision> lost) {
        if (answeredBy.isEmpty()) {
            return State.MISSING;
        }
        return lost.isEmpty() ? State.COVERED : State.PARTLY;
    }

    /** The whole article where each of its paragraphs answers the row. */
    private Coverage.Provision labelled(Provision provision, Set<ProvisionId> present) {
        var article = standing.get(provision.article());
        return article != null && present.containsAll(paragraphsOfArticle.getOrDefault(article.id(), Set.of(article.id())))
                ? new Coverage.Provision(article.id(), article.label())
                : new Coverage.Provision(provision.id(), provision.label());
    }

    /** The whole article where nothing of it is left. */
    private Coverage.Provision labelled(Answer answer) {
        return standing.containsKey(answer.article())
                ? new Coverage.Provision(answer.provision(), answer.label())
                : new Coverage.Provision(answer.article(), answer.articleLabel());
    }

    /** Leaves out what stands inside something listed already. */
    private static List<Coverage.Provision> outermost(List<Coverage.Provision> provisions) {
        var kept = new ArrayList<Coverage.Provision>();
        provisions.stream()
                .filter(provision -> kept.stream().noneMatch(outer -> inside(provision.label(), outer.label())))
                .forEach(kept::add);
        return kept;
    }

    private static boolean inside(String label, String outer) {
        return label.equals(outer) || label.startsWith(outer + "第");
    }

    private static Set<ProvisionId> paragraphs(Article article) {
        return article.paragraphs().stream().map(Paragraph::id).collect(Collectors.toSet());
    }
}

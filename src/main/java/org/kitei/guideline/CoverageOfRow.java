package org.kitei.guideline;

import static org.kitei.guideline.Coverage.outermost;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.guideline.Answers.Answer;
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.Coverage.State;
import org.kitei.text.Article;
import org.kitei.text.Paragraph;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;

/** Measures rows against one text. */
final class CoverageOfRow {

    private final AnsweringText answering;
    private final Map<ProvisionId, Provision> standing = new LinkedHashMap<>();
    private final Map<ProvisionId, Set<ProvisionId>> paragraphsOfArticle;
    private final Map<ProvisionId, String> words;
    private final Map<ProvisionId, String> formerWords;
    private final Map<ProvisionId, String> wordedBefore;

    CoverageOfRow(AnsweringText answering) {
        this.answering = answering;
        var text = answering.text();
        this.paragraphsOfArticle = text.articles().filter(article -> !article.struck())
                .collect(Collectors.toMap(Article::id, CoverageOfRow::paragraphs));
        var struck = text.articles().filter(Article::struck).map(Article::id).collect(Collectors.toSet());
        Provisions.walk(text).stream()
                .filter(provision -> provision.article() == null || !struck.contains(provision.article()))
                .forEach(provision -> standing.put(provision.id(), provision));
        this.words = ProvisionWords.of(text);
        this.formerWords = answering.former() == null ? Map.of() : ProvisionWords.of(answering.former());
        this.wordedBefore = new HashMap<>(formerWords);
        answering.earlier().forEach(each -> ProvisionWords.of(each).forEach(wordedBefore::putIfAbsent));
    }

    RowCoverage of(Row row) {
        var declared = answering.answers().answering(row.id()).toList();
        var stated = answering.stated().stream().filter(each -> each.row().equals(row.id())).toList();
        var said = latest(stated);
        var byModel = declared.stream().map(Answer::provision).collect(Collectors.toSet());
        var present = Stream.concat(byModel.stream(), said.keySet().stream()).filter(standing::containsKey)
                .collect(Collectors.toSet());
        var answeredBy = outermost(inOrder(present).map(provision -> labelled(provision, present, said, byModel)).toList());
        var lost = outermost(Stream.concat(
                declared.stream().filter(answer -> !standing.containsKey(answer.provision())).map(this::labelled),
                said.entrySet().stream().filter(each -> !byModel.contains(each.getKey()) && isLost(each.getKey(), each.getValue()))
                        .map(each -> new Coverage.Provision(each.getKey(), each.getValue().label(), each.getValue())))
                .toList());
        var unconfirmed = inOrder(present).filter(provision -> isUnconfirmed(provision.id(), byModel.contains(provision.id()), stated))
                .map(provision -> new Coverage.Provision(provision.id(), provision.label(), said.get(provision.id()))).toList();
        var explained = present.isEmpty() ? explained(stated) : null;
        return new RowCoverage(row, state(answeredBy, lost, explained), answeredBy, lost, unconfirmed, explained);
    }

    private static State state(List<Coverage.Provision> answeredBy, List<Coverage.Provision> lost, @Nullable Stated explained) {
        if (answeredBy.isEmpty()) {
            return explained == null ? State.MISSING : State.EXPLAINED;
        }
        return lost.isEmpty() ? State.COVERED : State.PARTLY;
    }

    /** The last word on each provision. */
    private static Map<ProvisionId, Stated> latest(List<Stated> stated) {
        var said = new LinkedHashMap<ProvisionId, Stated>();
        stated.stream().filter(each -> each.provision() != null).forEach(each -> said.put(each.provision(), each));
        return said;
    }

    private static @Nullable Stated explained(List<Stated> stated) {
        return stated.stream().filter(each -> each.provision() == null).reduce((former, later) -> later).orElse(null);
    }

    /** What was said of a draft is not missed in a text that the draft may not have become. */
    private boolean isLost(ProvisionId provision, Stated stated) {
        return !standing.containsKey(provision)
                && (answering.former() == null ? !stated.onDraft() : formerWords.containsKey(provision));
    }

    /** A model clause answers as it is worded; changed, it answers when somebody says so. */
    private boolean isUnconfirmed(ProvisionId provision, boolean byModel, List<Stated> stated) {
        var now = words.get(provision);
        if (now == null || byModel && now.equals(wordedBefore.getOrDefault(provision, now))) {
            return false;
        }
        var fingerprint = ProvisionWords.fingerprint(now);
        return stated.stream().noneMatch(each -> provision.equals(each.provision()) && each.fingerprint().equals(fingerprint));
    }

    private Stream<Provision> inOrder(Set<ProvisionId> present) {
        return standing.values().stream().filter(provision -> present.contains(provision.id()));
    }

    /** The whole article where each of its paragraphs answers the row. */
    private Coverage.Provision labelled(Provision provision, Set<ProvisionId> present, Map<ProvisionId, Stated> said,
            Set<ProvisionId> byModel) {
        var stated = byModel.contains(provision.id()) ? null : said.get(provision.id());
        var article = standing.get(provision.article());
        return article != null && present.containsAll(paragraphsOfArticle.getOrDefault(article.id(), Set.of(article.id())))
                ? new Coverage.Provision(article.id(), article.label(), stated)
                : new Coverage.Provision(provision.id(), provision.label(), stated);
    }

    /** The whole article where nothing of it is left. */
    private Coverage.Provision labelled(Answer answer) {
        return standing.containsKey(answer.article())
                ? new Coverage.Provision(answer.provision(), answer.label(), null)
                : new Coverage.Provision(answer.article(), answer.articleLabel(), null);
    }

    private static Set<ProvisionId> paragraphs(Article article) {
        return article.paragraphs().stream().map(Paragraph::id).collect(Collectors.toSet());
    }
}

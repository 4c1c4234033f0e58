package org.kitei.guideline;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.text.Article;
import org.kitei.text.Provision;
import org.kitei.text.ProvisionId;
import org.kitei.text.Provisions;
import org.kitei.text.RegulationText;

/**
 * Which articles and appended tables of a text might answer a row, by the words they share with the row and with the model
 * clauses that answer it: a reading aid for somebody who then decides, never a fact. Words are compared by pairs of neighbouring
 * letters; what is found in many provisions counts little, and what stands in a caption counts twice.
 */
public final class Proposals {

    private static final int MOST = 3;
    private static final double ENOUGH = 0.16;

    /** @param caption the article's caption or the table's; may be empty */
    public record Proposal(ProvisionId id, String label, String caption) {
    }

    private record Candidate(Proposal proposal, Set<String> words, Set<String> caption) {
    }

    private record Scored(Proposal proposal, double score) {
    }

    private final List<Candidate> candidates;
    private final Map<String, Long> frequency;
    private final Map<String, Set<String>> wordsOfRow;

    private Proposals(List<Candidate> candidates, Map<String, Set<String>> wordsOfRow) {
        this.candidates = candidates;
        this.wordsOfRow = wordsOfRow;
        this.frequency = Stream.concat(candidates.stream().map(Candidate::words), wordsOfRow.values().stream()).flatMap(Set::stream)
                .collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
    }

    static Proposals of(RegulationText text, List<Row> rows, ModelText model) {
        var words = ProvisionWords.of(text);
        var struck = text.articles().filter(Article::struck).map(Article::id).collect(Collectors.toSet());
        var candidates = Provisions.walk(text).stream()
                .filter(provision -> provision.kind() == Provision.Kind.ARTICLE || provision.kind() == Provision.Kind.TABLE)
                .filter(provision -> !struck.contains(provision.id()))
                .map(provision -> candidate(provision, words.get(provision.id())))
                .toList();
        return new Proposals(candidates, rows.stream().collect(Collectors.toMap(Row::id, row -> wordsOf(row, model))));
    }

    private static Candidate candidate(Provision provision, String words) {
        var caption = provision.words().lines().findFirst().orElse("");
        return new Candidate(new Proposal(provision.id(), provision.label(), caption), pairs(words), pairs(caption));
    }

    private static Set<String> wordsOf(Row row, ModelText model) {
        var words = new HashSet<>(pairs(row.item().ja() + "\n" + row.asks().ja()));
        row.duties().forEach(duty -> words.addAll(pairs(duty.what().ja())));
        var clauses = ProvisionWords.of(model.text());
        model.answers().answering(row.id()).forEach(answer -> words.addAll(pairs(clauses.getOrDefault(answer.provision(), ""))));
        return words;
    }

    /** At most three for the row, the likeliest first; none where nothing is alike. */
    public List<Proposal> of(Row row) {
        var asked = wordsOfRow.getOrDefault(row.id(), Set.of());
        return candidates.stream().map(candidate -> new Scored(candidate.proposal(), alike(asked, candidate)))
                .filter(scored -> scored.score() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Scored::score).reversed()).limit(MOST)
                .map(Scored::proposal).toList();
    }

    private double alike(Set<String> asked, Candidate candidate) {
        var whole = Math.sqrt(weight(asked, Set.of()) * weight(candidate.words(), candidate.caption()));
        var shared = new HashSet<>(candidate.words());
        shared.retainAll(asked);
        return whole == 0 ? 0 : weight(shared, candidate.caption()) / whole;
    }

    private double weight(Set<String> pairs, Set<String> twice) {
        return pairs.stream().mapToDouble(pair -> rarity(pair) * (twice.contains(pair) ? 2 : 1)).sum();
    }

    private double rarity(String pair) {
        return Math.log(1 + (double) (candidates.size() + wordsOfRow.size()) / frequency.getOrDefault(pair, 1L));
    }

    /** Pairs of letters that say something: endings and particles do not. */
    private static Set<String> pairs(String words) {
        var pairs = new HashSet<String>();
        for (int i = 1; i < words.length(); i++) {
            var pair = words.substring(i - 1, i + 1);
            if (pair.chars().noneMatch(letter -> letter >= 'ぁ' && letter <= 'ん' || !Character.isLetterOrDigit(letter) && letter != 'ー')) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}

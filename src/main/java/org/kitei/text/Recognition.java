package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds for the provisions of a text the identities that they had in a former one. */
final class Recognition {

    /** As alike as this, it is the same rule in other words; with the same caption, less is enough. */
    private static final double ALIKE = 0.5;
    private static final double ALIKE_UNDER_ONE_CAPTION = 0.25;
    private static final double CAPTION_BONUS = 0.2;
    private static final double NUMBER_BONUS = 0.05;

    private final Map<ProvisionId, ProvisionId> formerOf = new HashMap<>();
    private final Set<ProvisionId> taken = new HashSet<>();
    private final Map<Object, Wording> wordings = new IdentityHashMap<>();
    private final Similarity similarity;

    private Recognition(RegulationText former, RegulationText read) {
        this.similarity = new Similarity(Stream.concat(former.articles(), read.articles()).map(this::wording).toList());
    }

    /** The former identity of each provision read that is recognised. */
    static Map<ProvisionId, ProvisionId> of(RegulationText former, RegulationText read) {
        Recognition recognition = new Recognition(former, read);
        recognition.articles(former.articles().toList(), read.articles().toList());
        recognition.divisions(divisions(former.main()), divisions(read.main()));
        recognition.supplements(former.supplementary(), read.supplementary());
        recognition.appended(former.appendedTables(), read.appendedTables(), AppendedTable::id, AppendedTable::label,
                table -> table.rows().toString());
        recognition.appended(former.forms(), read.forms(), AppendedForm::id, AppendedForm::label,
                form -> form.lines().toString());
        return recognition.formerOf;
    }

    private void articles(List<Article> former, List<Article> read) {
        new Pairing<>(former, read)
                .byKey(article -> article.number().key() + "\t" + Content.of(article))
                .byKey(article -> !article.struck(), article -> !article.struck(), Content::of)
                .byKey(before -> !before.struck(), Article::struck, Article::number)
                .bySimilarity(similarity, this::wording, Recognition::judge)
                .forEach((before, now) -> {
                    same(before.id(), now.id());
                    paragraphs(before.paragraphs(), now.paragraphs());
                });
    }

    private static double judge(Article former, Article read, double similarity) {
        if (former.struck() || read.struck()) {
            return 0;
        }
        boolean captioned = !read.caption().isEmpty() && read.caption().equals(former.caption());
        double score = similarity + (captioned ? CAPTION_BONUS : 0)
                + (read.number().equals(former.number()) ? NUMBER_BONUS : 0);
        return similarity >= (captioned ? ALIKE_UNDER_ONE_CAPTION : ALIKE) ? score : 0;
    }

    private void paragraphs(List<Paragraph> former, List<Paragraph> read) {
        boolean single = former.size() == 1 && read.size() == 1;
        new Pairing<>(former, read)
                .byKey(paragraph -> paragraph.number() + "\t" + Content.of(paragraph))
                .byKey(Content::of)
                .byScore((before, now) -> single ? 1 : score(wording(before), wording(now), before.number() == now.number()))
                .forEach((before, now) -> {
                    same(before.id(), now.id());
                    items(before.items(), now.items());
                });
    }

    private void items(List<Item> former, List<Item> read) {
        new Pairing<>(former, read)
                .byKey(item -> item.number().key() + "\t" + Content.of(item))
                .byKey(Content::of)
                .byScore((before, now) -> score(wording(before), wording(now), before.number().equals(now.number())))
                .forEach((before, now) -> {
                    same(before.id(), now.id());
                    items(before.subitems(), now.subitems());
                });
    }

    private double score(Wording former, Wording read, boolean sameNumber) {
        double alike = similarity.between(former, read);
        return alike >= ALIKE - (sameNumber ? 0.15 : 0) ? alike + (sameNumber ? NUMBER_BONUS : 0) : 0;
    }

    private void divisions(List<Division> former, List<Division> read) {
        new Pairing<>(former, read)
                .byKey(division -> division.kind() + division.number().key() + division.heading())
                .byKey(Recognition::headed, Recognition::headed, division -> division.kind() + division.heading())
                .byScore(this::sharedArticles)
                .byScore((before, now) -> before.kind() == now.kind() && before.number().equals(now.number())
                        ? similarity.between(Wording.of(before.heading()), Wording.of(now.heading())) - ALIKE : 0)
                .forEach((before, now) -> same(before.id(), now.id()));
    }

    private static boolean headed(Division division) {
        return !division.heading().isEmpty();
    }

    private static boolean amending(SupplementaryProvision provision) {
        return !provision.label().isEmpty();
    }

    private double sharedArticles(Division former, Division read) {
        Set<ProvisionId> before = former.articles().map(Article::id).collect(Collectors.toSet());
        List<@Nullable ProvisionId> now = new ArrayList<>();
        read.articles().forEach(article -> now.add(formerOf.get(article.id())));
        double shared = now.stream().filter(id -> id != null && before.contains(id)).count();
        int most = Math.max(before.size(), now.size());
        return former.kind() == read.kind() && most > 0 && shared / most >= 0.5 ? shared / most : 0;
    }

    private void supplements(List<SupplementaryProvision> former, List<SupplementaryProvision> read) {
        new Pairing<>(former, read)
                .byKey(provision -> provision.label() + "\t" + Content.of(provision))
                .byKey(Recognition::amending, Recognition::amending, SupplementaryProvision::label)
                .byScore((before, now) -> score(Wording.of(Content.of(before)), Wording.of(Content.of(now)), false))
                .byKey(SupplementaryProvision::label)
                .forEach((before, now) -> {
                    same(before.id(), now.id());
                    paragraphs(before.paragraphs(), now.paragraphs());
                    articles(before.articles(), now.articles());
                });
    }

    private <T> void appended(List<T> former, List<T> read, Function<T, ProvisionId> id, Function<T, String> label,
            Function<T, String> content) {
        new Pairing<>(former, read)
                .byKey(appended -> label.apply(appended) + "\t" + content.apply(appended))
                .byKey(content)
                .byScore((before, now) -> score(Wording.of(content.apply(before)), Wording.of(content.apply(now)),
                        label.apply(before).equals(label.apply(now))))
                .byKey(label)
                .forEach((before, now) -> same(id.apply(before), id.apply(now)));
    }

    private void same(ProvisionId former, ProvisionId read) {
        if (taken.add(former)) {
            formerOf.put(read, former);
        }
    }

    private Wording wording(Article article) {
        return wordings.computeIfAbsent(article, key -> Wording.of(Content.words(article.paragraphs())));
    }

    private Wording wording(Paragraph paragraph) {
        return wordings.computeIfAbsent(paragraph, key -> Wording.of(Content.words(List.of(paragraph))));
    }

    private Wording wording(Item item) {
        return wordings.computeIfAbsent(item, key -> Wording.of(item.text()));
    }

    private static List<Division> divisions(List<MainElement> elements) {
        List<Division> divisions = new ArrayList<>();
        for (MainElement element : elements) {
            if (element instanceof Division division) {
                divisions.add(division);
                divisions.addAll(divisions(division.contents()));
            }
        }
        return divisions;
    }
}

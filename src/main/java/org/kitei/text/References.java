package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ReferenceScanner.Found;

/** Finds the references in a text and what each means in it. */
final class References {

    /** Twenty an article of the longest text; beyond it, what is wrong has been told often enough. */
    private static final int MOST = 100_000;

    private final TextIndex index;
    private final ReferenceResolver resolver;
    private final List<Reference> all = new ArrayList<>();

    private References(TextIndex index) {
        this.index = index;
        this.resolver = new ReferenceResolver(index);
    }

    /**
     * In reading order; those of supplementary provisions only where asked for, since the older ones speak of the text as
     * it was then.
     */
    static List<Reference> in(TextIndex index, Predicate<SupplementaryProvision> asked) {
        References references = new References(index);
        RegulationText text = index.text();
        references.articles("", text.articles().toList(), null);
        for (Provision provision : Provisions.walk(text)) {
            Optional<SupplementaryProvision> supplement = provision.kind() == Provision.Kind.SUPPLEMENTARY
                    ? text.supplementary().stream().filter(each -> each.id().equals(provision.id())).findFirst() : Optional.empty();
            supplement.filter(asked).ifPresent(each -> {
                references.resolver.forget();
                references.paragraphs(provision.label(), null, each.paragraphs(), each);
                references.articles(provision.label(), each.articles(), each);
            });
        }
        text.appendedTables().forEach(table -> references.words(table.id(), table.label(), table.caption(), ReferencePlace.NOWHERE));
        text.forms().forEach(form -> references.words(form.id(), form.label(), form.caption(), ReferencePlace.NOWHERE));
        return references.all;
    }

    private void articles(String within, List<Article> articles, @Nullable SupplementaryProvision supplement) {
        for (Article article : articles) {
            resolver.forget();
            paragraphs(within + article.number().with("第", "条"), article, article.paragraphs(), supplement);
        }
    }

    private void paragraphs(String within, @Nullable Article article, List<Paragraph> paragraphs, @Nullable SupplementaryProvision supplement) {
        for (Paragraph paragraph : paragraphs) {
            String label = paragraphs.size() == 1 ? within : within + "第" + paragraph.number() + "項";
            ReferencePlace place = new ReferencePlace(supplement, article, paragraphs, paragraph, null);
            words(paragraph.id(), label, paragraph.text(), place);
            for (Item item : paragraph.items()) {
                items(label + item.number().with("第", "号"), item, 0, place.in(item));
            }
        }
    }

    private void items(String label, Item item, int level, ReferencePlace place) {
        words(item.id(), label, item.text(), place);
        for (Item inner : item.subitems()) {
            items(label + Numerals.halfWidth(ItemNumber.print(level + 1, inner.number())), inner, level + 1, place);
        }
    }

    private void words(ProvisionId in, String label, String words, ReferencePlace place) {
        for (Found found : all.size() < MOST ? ReferenceScanner.in(words) : List.<Found>of()) {
            all.add(resolver.resolve(in, label, words.substring(found.from(), found.to()), found, place));
        }
    }
}

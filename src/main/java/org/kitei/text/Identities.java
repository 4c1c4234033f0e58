package org.kitei.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Recognises provisions again. */
public final class Identities {

    private Identities() {
    }

    /**
     * {@code read} with the identities that its provisions had in {@code former}, where they are recognisably the same:
     * articles also when they moved or bear another number, and in them their paragraphs and items. An article rewritten
     * from scratch is a new one, even under the same number; one that was struck (削除) stays the one that bore its number.
     * No identity is given twice.
     */
    public static RegulationText carryOver(RegulationText former, RegulationText read) {
        Map<ProvisionId, ProvisionId> formerOf = Recognition.of(former, read);
        Set<ProvisionId> taken = new HashSet<>(formerOf.values());
        return replaced(read, id -> {
            @Nullable ProvisionId recognised = formerOf.get(id);
            return recognised != null ? recognised : taken.contains(id) ? ProvisionId.next() : id;
        });
    }

    /** The same text, each identity replaced by what {@code by} makes of it. */
    static RegulationText replaced(RegulationText text, UnaryOperator<ProvisionId> by) {
        return new RegulationText(text.title(), text.preamble(),
                text.main().stream().map(element -> replaced(element, by)).toList(),
                text.supplementary().stream().map(provision -> replaced(provision, by)).toList(),
                text.appendedTables().stream()
                        .map(table -> new AppendedTable(by.apply(table.id()), table.label(), table.caption(), table.rows()))
                        .toList(),
                text.forms().stream()
                        .map(form -> new AppendedForm(by.apply(form.id()), form.label(), form.caption(), form.lines()))
                        .toList());
    }

    private static MainElement replaced(MainElement element, UnaryOperator<ProvisionId> by) {
        if (element instanceof Division division) {
            List<MainElement> contents = division.contents().stream().map(inner -> replaced(inner, by)).toList();
            return new Division(by.apply(division.id()), division.kind(), division.number(), division.heading(), contents);
        }
        return replaced((Article) element, by);
    }

    private static Article replaced(Article article, UnaryOperator<ProvisionId> by) {
        return new Article(by.apply(article.id()), article.number(), article.caption(),
                replaced(article.paragraphs(), by));
    }

    private static List<Paragraph> replaced(List<Paragraph> paragraphs, UnaryOperator<ProvisionId> by) {
        return paragraphs.stream()
                .map(paragraph -> new Paragraph(by.apply(paragraph.id()), paragraph.number(), paragraph.caption(),
                        paragraph.text(), paragraph.tables(), items(paragraph.items(), by)))
                .toList();
    }

    private static List<Item> items(List<Item> items, UnaryOperator<ProvisionId> by) {
        return items.stream()
                .map(item -> new Item(by.apply(item.id()), item.number(), item.text(), item.tables(), items(item.subitems(), by)))
                .toList();
    }

    private static SupplementaryProvision replaced(SupplementaryProvision provision, UnaryOperator<ProvisionId> by) {
        return new SupplementaryProvision(by.apply(provision.id()), provision.label(),
                replaced(provision.paragraphs(), by),
                provision.articles().stream().map(article -> replaced(article, by)).toList());
    }
}

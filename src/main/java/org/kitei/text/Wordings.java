package org.kitei.text;

import java.util.List;
import java.util.function.BiFunction;

/** Changes the sentences of a text, and the captions of what is appended, and nothing else. */
final class Wordings {

    private final BiFunction<ProvisionId, String, String> by;

    private Wordings(BiFunction<ProvisionId, String, String> by) {
        this.by = by;
    }

    static RegulationText replaced(RegulationText text, BiFunction<ProvisionId, String, String> by) {
        Wordings wordings = new Wordings(by);
        return new RegulationText(text.title(), text.preamble(),
                text.main().stream().map(wordings::element).toList(),
                text.supplementary().stream().map(each -> new SupplementaryProvision(each.id(), each.label(),
                        wordings.paragraphs(each.paragraphs()), each.articles().stream().map(wordings::article).toList())).toList(),
                text.appendedTables().stream().map(table -> new AppendedTable(table.id(), table.label(),
                        by.apply(table.id(), table.caption()), table.rows())).toList(),
                text.forms().stream().map(form -> new AppendedForm(form.id(), form.label(),
                        by.apply(form.id(), form.caption()), form.lines())).toList());
    }

    private MainElement element(MainElement element) {
        if (element instanceof Division division) {
            return new Division(division.id(), division.kind(), division.number(), division.heading(),
                    division.contents().stream().map(this::element).toList());
        }
        return article((Article) element);
    }

    private Article article(Article article) {
        return new Article(article.id(), article.number(), article.caption(), paragraphs(article.paragraphs()));
    }

    private List<Paragraph> paragraphs(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(paragraph -> new Paragraph(paragraph.id(), paragraph.number(), paragraph.caption(),
                by.apply(paragraph.id(), paragraph.text()), paragraph.tables(), items(paragraph.items()))).toList();
    }

    private List<Item> items(List<Item> items) {
        return items.stream().map(item -> new Item(item.id(), item.number(), by.apply(item.id(), item.text()), item.tables(),
                items(item.subitems()))).toList();
    }
}

package org.kitei.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through a text in reading order. */
public final class Provisions {

    private final List<Provision> list = new ArrayList<>();
    private final Map<String, Integer> supplements = new HashMap<>();

    private Provisions() {
    }

    /** Every provision, from the title to the last form. */
    public static List<Provision> walk(RegulationText text) {
        Provisions walk = new Provisions();
        walk.add(ProvisionId.TITLE, Provision.Kind.TITLE, "題名", text.title(), null);
        if (!text.preamble().isEmpty()) {
            walk.add(ProvisionId.PREAMBLE, Provision.Kind.PREAMBLE, "前文", String.join("\n", text.preamble()), null);
        }
        text.main().forEach(element -> walk.element("", element));
        text.supplementary().forEach(walk::supplementary);
        text.appendedTables().forEach(walk::table);
        text.forms().forEach(form -> walk.add(form.id(), Provision.Kind.FORM, form.label(),
                form.caption() + "\n" + String.join("\n", form.lines()), null));
        return List.copyOf(walk.list);
    }

    /** The label of one provision; empty where the text has none of that identity. */
    public static Optional<String> label(RegulationText text, ProvisionId id) {
        return walk(text).stream().filter(provision -> provision.id().equals(id)).map(Provision::label).findFirst();
    }

    private void element(String within, MainElement element) {
        if (element instanceof Division division) {
            String label = within + division.number().with("第", division.kind().unit());
            add(division.id(), Provision.Kind.valueOf(division.kind().name()), label, division.heading(), null);
            division.contents().forEach(inner -> element(label, inner));
        } else if (element instanceof Article article) {
            article("", article);
        }
    }

    private void article(String within, Article article) {
        String label = within + article.number().with("第", "条");
        add(article.id(), Provision.Kind.ARTICLE, label, article.caption(), article.id());
        paragraphs(label, article.paragraphs(), article.id());
    }

    private void paragraphs(String within, List<Paragraph> paragraphs, @Nullable ProvisionId article) {
        for (Paragraph paragraph : paragraphs) {
            String label = paragraphs.size() == 1 ? within : within + "第" + paragraph.number() + "項";
            String words = paragraph.caption().isEmpty() ? paragraph.text() : paragraph.caption() + "\n" + paragraph.text();
            add(paragraph.id(), Provision.Kind.PARAGRAPH, label, words + cells(paragraph.tables()), article);
            items(label, paragraph.items(), 0, article);
        }
    }

    private void items(String within, List<Item> items, int level, @Nullable ProvisionId article) {
        for (Item item : items) {
            String label = within
                    + (level == 0 ? item.number().with("第", "号") : Numerals.halfWidth(ItemNumber.print(level, item.number())));
            add(item.id(), Provision.Kind.ITEM, label, item.text() + cells(item.tables()), article);
            items(label, item.subitems(), level + 1, article);
        }
    }

    private void supplementary(SupplementaryProvision provision) {
        int place = supplements.merge(provision.label(), 1, Integer::sum);
        String label = "附則" + (provision.label().isEmpty() ? "" : "（" + provision.label() + "）")
                + (place == 1 ? "" : "（その" + place + "）");
        add(provision.id(), Provision.Kind.SUPPLEMENTARY, label, "", null);
        paragraphs(label, provision.paragraphs(), null);
        provision.articles().forEach(article -> article(label, article));
    }

    private static String cells(List<InnerTable> tables) {
        return String.join("", tables.stream().map(table -> "\n" + table.words()).toList());
    }

    private void table(AppendedTable table) {
        StringBuilder words = new StringBuilder(table.caption());
        table.rows().forEach(row -> words.append('\n').append(String.join("　", row)));
        add(table.id(), Provision.Kind.TABLE, table.label(), words.toString(), null);
    }

    private void add(ProvisionId id, Provision.Kind kind, String label, String words, @Nullable ProvisionId article) {
        list.add(new Provision(id, kind, label, words, article));
    }
}

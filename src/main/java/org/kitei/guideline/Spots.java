package org.kitei.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.kitei.text.Article;
import org.kitei.text.Item;
import org.kitei.text.Numeral;
import org.kitei.text.Paragraph;
import org.kitei.text.ProvisionId;
import org.kitei.text.RegulationText;

/** Where the provisions of a text stand, in words and in reading order. Struck articles are left out. */
record Spots(List<Spot> spots) {

    record Spot(ProvisionId provision, ProvisionId article, String label) {
    }

    static Spots of(RegulationText text) {
        var spots = new ArrayList<Spot>();
        text.articles().filter(article -> !article.struck()).forEach(article -> add(article, spots));
        text.supplementary().forEach(supplementary -> supplementary.paragraphs().forEach(paragraph ->
                add(paragraph, supplementary.id(), "附則" + number(paragraph, supplementary.paragraphs()), spots)));
        text.appendedTables().forEach(table -> spots.add(new Spot(table.id(), table.id(), table.label())));
        return new Spots(List.copyOf(spots));
    }

    Optional<Spot> find(ProvisionId provision) {
        return spots.stream().filter(spot -> spot.provision().equals(provision)).findFirst();
    }

    private static void add(Article article, List<Spot> spots) {
        var label = label("第", article.number(), "条");
        article.paragraphs().forEach(paragraph ->
                add(paragraph, article.id(), label + number(paragraph, article.paragraphs()), spots));
    }

    private static void add(Paragraph paragraph, ProvisionId article, String label, List<Spot> spots) {
        spots.add(new Spot(paragraph.id(), article, label));
        paragraph.items().forEach(item -> add(item, article, label, spots));
    }

    private static void add(Item item, ProvisionId article, String above, List<Spot> spots) {
        var label = above + label("第", item.number(), "号");
        spots.add(new Spot(item.id(), article, label));
        item.subitems().forEach(subitem -> spots.add(new Spot(subitem.id(), article, label)));
    }

    private static String number(Paragraph paragraph, List<Paragraph> all) {
        return all.size() == 1 ? "" : "第%d項".formatted(paragraph.number());
    }

    private static String label(String before, Numeral number, String after) {
        var parts = number.parts();
        return before + parts.get(0) + after
                + String.join("", parts.stream().skip(1).map(branch -> "の" + branch).toList());
    }
}

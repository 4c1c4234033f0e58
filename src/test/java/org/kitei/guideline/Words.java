package org.kitei.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.MainElement;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.RegulationText;

/** The words of a text, in reading order. */
final class Words {

    private Words() {
    }

    /** Paragraphs and items, without headings and captions. */
    static List<String> sentences(RegulationText text) {
        return Stream.concat(
                text.articles().flatMap(article -> article.paragraphs().stream()),
                text.supplementary().stream().flatMap(supplement -> supplement.paragraphs().stream()))
                .flatMap(paragraph -> Stream.concat(
                        Stream.of(paragraph.text()), paragraph.items().stream().map(Item::text)))
                .toList();
    }

    /** Everything, as a person would read it. */
    static List<String> lines(RegulationText text) {
        var lines = new ArrayList<String>();
        lines.add(text.title());
        text.main().forEach(element -> add(element, lines));
        text.supplementary().forEach(supplement -> {
            lines.add("附則");
            supplement.paragraphs().forEach(paragraph -> lines.add(paragraph.text()));
        });
        text.appendedTables().forEach(table -> {
            lines.add(table.label() + "（" + table.caption() + "）");
            table.rows().forEach(row -> lines.add(String.join("　", row)));
        });
        return lines;
    }

    private static void add(MainElement element, List<String> lines) {
        if (element instanceof Division division) {
            lines.add("第" + division.number().key() + (division.kind() == Division.Kind.CHAPTER ? "章" : "節")
                    + "　" + division.heading());
            division.contents().forEach(inner -> add(inner, lines));
        } else if (element instanceof Article article) {
            lines.add("（" + article.caption() + "）");
            article.paragraphs().forEach(paragraph -> add(article, paragraph, lines));
        }
    }

    private static void add(Article article, Paragraph paragraph, List<String> lines) {
        lines.add((paragraph.number() == 1 ? "第" + Numerals.fullWidth(article.number().key()) + "条" : Numerals.fullWidth(paragraph.number()))
                + "　" + paragraph.text());
        paragraph.items().forEach(item -> lines.add("（" + Numerals.fullWidth(item.number().key()) + "）　" + item.text()));
    }
}

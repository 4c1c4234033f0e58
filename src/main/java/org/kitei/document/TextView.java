package org.kitei.document;

import java.util.ArrayList;
import java.util.List;

import org.kitei.text.AppendedForm;
import org.kitei.text.AppendedTable;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.InnerTable;
import org.kitei.text.Item;
import org.kitei.text.ItemNumber;
import org.kitei.text.MainElement;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/**
 * A text with its numbers in words, as the fragment {@code document/text} prints it on pages and in PDFs.
 *
 * @param main headings and articles in reading order
 */
public record TextView(
        String title, List<String> preamble, List<Part> main, List<Supplement> supplementary,
        List<AppendedTable> tables, List<AppendedForm> forms) {

    /** A heading (level 1 a part or a chapter, 2 a section and what is below it) or, with level 0, an article. */
    public record Part(
            String id, int level, String number, String words, boolean struck, List<Clause> clauses) {

        public boolean article() {
            return level == 0;
        }
    }

    /** A paragraph or an item, with the tables behind its words and what stands below it. */
    public record Clause(
            String id, String number, String caption, String words, List<InnerTable> tables, List<Clause> below) {
    }

    public record Supplement(String id, String label, List<Clause> clauses, List<Part> articles) {
    }

    /** A text as it stands; see {@link Enacted} for what its decision left open. */
    public static TextView of(RegulationText text) {
        var main = new ArrayList<Part>();
        text.main().forEach(element -> add(main, element));
        return new TextView(text.title(), text.preamble(), main, text.supplementary().stream().map(TextView::supplement).toList(),
                text.appendedTables(), text.forms());
    }

    private static void add(List<Part> parts, MainElement element) {
        if (element instanceof Division division) {
            boolean high = division.kind() == Division.Kind.PART || division.kind() == Division.Kind.CHAPTER;
            parts.add(new Part(division.id().value(), high ? 1 : 2,
                    Numerals.fullWidth(division.number().with("第", division.kind().unit())), division.heading(), false, List.of()));
            division.contents().forEach(inner -> add(parts, inner));
        } else if (element instanceof Article article) {
            parts.add(part(article));
        }
    }

    private static Part part(Article article) {
        return new Part(article.id().value(), 0, Numerals.fullWidth(article.number().with("第", "条")), article.caption(), article.struck(),
                article.paragraphs().stream().map(TextView::paragraph).toList());
    }

    private static Clause paragraph(Paragraph paragraph) {
        return new Clause(paragraph.id().value(), paragraph.number() == 1 ? "" : Numerals.fullWidth(paragraph.number()),
                paragraph.caption(), paragraph.text(), paragraph.tables(), items(paragraph.items(), 0));
    }

    private static List<Clause> items(List<Item> items, int level) {
        return items.stream().map(item -> new Clause(item.id().value(), ItemNumber.print(level, item.number()), "", item.text(),
                item.tables(), items(item.subitems(), level + 1))).toList();
    }

    private static Supplement supplement(SupplementaryProvision provision) {
        boolean alone = provision.paragraphs().size() == 1;
        return new Supplement(provision.id().value(), provision.label(), provision.paragraphs().stream()
                .map(paragraph -> new Clause(paragraph.id().value(), alone ? "" : Numerals.fullWidth(paragraph.number()),
                        paragraph.caption(), paragraph.text(), paragraph.tables(), items(paragraph.items(), 0)))
                .toList(), provision.articles().stream().map(TextView::part).toList());
    }
}

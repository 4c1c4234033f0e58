package org.kitei.document;

import java.util.List;
import java.util.stream.Collectors;

import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.ItemNumber;
import org.kitei.text.MainElement;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.Sentence;

/**
 * Writes provisions as law XML. Where the schema wants something around or in a provision that a regulation does without, such
 * as a chapter around articles that stand before the first chapter, a hidden one with the number 0 takes the place.
 */
final class LawXmlProvisions {

    private final Markup xml;

    LawXmlProvisions(Markup xml) {
        this.xml = xml;
    }

    static String name(Division.Kind kind) {
        return switch (kind) {
            case PART -> "Part";
            case CHAPTER -> "Chapter";
            case SECTION -> "Section";
            case SUBSECTION -> "Subsection";
            case DIVISION -> "Division";
        };
    }

    static Division.Kind below(Division.Kind kind) {
        return Division.Kind.values()[kind.ordinal() + 1];
    }

    static String title(Division division) {
        var number = Numerals.fullWidth(division.number().with("第", division.kind().unit()));
        return division.heading().isEmpty() ? number : number + "　" + division.heading();
    }

    void main(List<MainElement> elements) {
        xml.open("MainProvision").text("\n");
        if (elements.isEmpty()) {
            nothing();
        } else if (elements.stream().allMatch(Article.class::isInstance)) {
            elements.forEach(this::element);
        } else {
            divisions(highest(elements), elements);
        }
        xml.close().text("\n");
    }

    /** The kind that the main provision is divided into; the schema knows none below sections there. */
    private static Division.Kind highest(List<MainElement> elements) {
        var kinds = elements.stream().filter(Division.class::isInstance).map(element -> ((Division) element).kind()).collect(Collectors.toSet());
        return kinds.contains(Division.Kind.PART) ? Division.Kind.PART
                : kinds.contains(Division.Kind.CHAPTER) ? Division.Kind.CHAPTER : Division.Kind.SECTION;
    }

    /** Divisions of that kind; what stands before them outside any goes into a hidden one. */
    private void divisions(Division.Kind kind, List<MainElement> elements) {
        var outside = elements.stream().filter(element -> !of(kind, element)).toList();
        if (!outside.isEmpty()) {
            xml.open(name(kind), "Num", "0", "Hide", "true").words(name(kind) + "Title", "").text("\n");
            contents(kind, outside);
            xml.close().text("\n");
        }
        elements.stream().filter(element -> of(kind, element)).forEach(this::element);
    }

    private static boolean of(Division.Kind kind, MainElement element) {
        return element instanceof Division division && division.kind() == kind;
    }

    private void contents(Division.Kind kind, List<MainElement> elements) {
        elements.stream().filter(Article.class::isInstance).forEach(this::element);
        var divisions = elements.stream().filter(Division.class::isInstance).toList();
        if (!divisions.isEmpty()) {
            divisions(below(kind), divisions);
        }
        if (elements.isEmpty()) {
            hidden();
        }
    }

    private void element(MainElement element) {
        if (element instanceof Division division) {
            xml.open(name(division.kind()), "Num", division.number().key()).words(name(division.kind()) + "Title", title(division)).text("\n");
            contents(division.kind(), division.contents());
            xml.close().text("\n");
        } else if (element instanceof Article article) {
            article(article);
        }
    }

    void article(Article article) {
        xml.open("Article", "Num", article.number().key());
        if (!article.caption().isEmpty()) {
            xml.words("ArticleCaption", "（" + article.caption() + "）");
        }
        xml.words("ArticleTitle", Numerals.fullWidth(article.number().with("第", "条"))).text("\n");
        article.paragraphs().forEach(paragraph -> paragraph(paragraph, paragraph.number() == 1));
        xml.close().text("\n");
    }

    /** @param silent whether its number is not shown */
    void paragraph(Paragraph paragraph, boolean silent) {
        xml.open("Paragraph", "Num", String.valueOf(paragraph.number()));
        if (!paragraph.caption().isEmpty()) {
            xml.words("ParagraphCaption", "（" + paragraph.caption() + "）");
        }
        xml.words("ParagraphNum", silent ? "" : Numerals.fullWidth(paragraph.number()));
        sentences("ParagraphSentence", paragraph.text());
        paragraph.tables().forEach(table -> table(table.rows(), false));
        paragraph.items().forEach(item -> item(item, 0));
        xml.close().text("\n");
    }

    private void item(Item item, int level) {
        var name = level == 0 ? "Item" : "Subitem" + level;
        xml.text("\n").open(name, "Num", item.number().key()).words(name + "Title", ItemNumber.print(level, item.number()));
        sentences(name + "Sentence", item.text());
        item.subitems().forEach(subitem -> item(subitem, level + 1));
        item.tables().forEach(table -> table(table.rows(), false));
        xml.close();
    }

    void sentences(String name, String words) {
        var sentences = Sentence.of(words);
        boolean proviso = sentences.stream().anyMatch(sentence -> sentence.part() == Sentence.Part.PROVISO);
        xml.open(name);
        if (sentences.isEmpty()) {
            xml.words("Sentence", "");
        }
        for (int at = 0; at < sentences.size(); at++) {
            var number = String.valueOf(at + 1);
            if (proviso) {
                var function = sentences.get(at).part() == Sentence.Part.PROVISO ? "proviso" : "main";
                xml.words("Sentence", sentences.get(at).words(), "Num", number, "Function", function);
            } else {
                xml.words("Sentence", sentences.get(at).words(), "Num", number);
            }
        }
        xml.close();
    }

    void table(List<List<String>> rows, boolean headed) {
        boolean head = headed && rows.size() > 1;
        xml.text("\n").open("TableStruct").open("Table", "WritingMode", "horizontal").text("\n");
        for (int at = 0; at < rows.size(); at++) {
            if (head && at == 0) {
                xml.open("TableHeaderRow");
                rows.get(at).forEach(cell -> xml.words("TableHeaderColumn", cell));
            } else {
                xml.open("TableRow");
                rows.get(at).forEach(cell -> xml.open("TableColumn").words("Sentence", cell).close());
            }
            xml.close().text("\n");
        }
        xml.close().close().text("\n");
    }

    /** Where the schema wants a provision and the text has none. */
    void nothing() {
        xml.open("Paragraph", "Num", "1", "Hide", "true").words("ParagraphNum", "").open("ParagraphSentence").words("Sentence", "").close().close()
                .text("\n");
    }

    private void hidden() {
        xml.open("Article", "Num", "0", "Hide", "true").words("ArticleTitle", "");
        nothing();
        xml.close().text("\n");
    }
}

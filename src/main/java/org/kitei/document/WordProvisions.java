package org.kitei.document;

import java.util.List;

import org.kitei.document.WordBody.Run;
import org.kitei.document.WordBody.Setting;
import org.kitei.document.WordCount.Place;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.InnerTable;
import org.kitei.text.Item;
import org.kitei.text.ItemNumber;
import org.kitei.text.Layout;
import org.kitei.text.MainElement;
import org.kitei.text.Numerals;
import org.kitei.text.Paragraph;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;

/** The provisions of a text, each in the style of its kind, line by line as the plain text has them. */
final class WordProvisions {

    private static final int OUTLINE_OF_ARTICLES = 3;
    private static final int STYLES_OF_ITEMS = 5;

    private final WordBody body;
    private final WordLists lists;
    private final WordCount articles;
    private final WordCount divisions;
    private final int width;

    /** @param width between the margins, in twentieths of a point */
    WordProvisions(WordBody body, WordLists lists, int width) {
        this.body = body;
        this.lists = lists;
        this.articles = new WordCount(lists, WordScheme.ARTICLES);
        this.divisions = new WordCount(lists, WordScheme.DIVISIONS);
        this.width = width;
    }

    void write(RegulationText text) {
        text.preamble().forEach(line -> body.paragraph("Normal", line));
        text.main().forEach(this::element);
        text.supplementary().forEach(this::supplementary);
        text.appendedTables().forEach(table -> {
            appended(table.id().value(), table.label(), table.heading());
            table(table.rows());
        });
        text.forms().forEach(form -> {
            appended(form.id().value(), form.label(), form.heading());
            form.lines().forEach(line -> body.paragraph("FormLine", line));
        });
    }

    private void element(MainElement element) {
        if (element instanceof Division division) {
            division(division);
            division.contents().forEach(this::element);
        } else if (element instanceof Article article) {
            article(article);
        }
    }

    private void division(Division division) {
        var parts = division.number().parts();
        int level = 2 * division.kind().ordinal() + parts.size() - 1;
        var place = parts.size() > 2 ? null : divisions.next(level, parts);
        var number = Numerals.fullWidth(division.number().with("第", division.kind().unit()));
        body.paragraph(Setting.of(style(division.kind())).anchored(RegulationWord.anchor(division.id().value())).at(place),
                List.of(Run.of(place == null ? headed(number, division.heading()) : division.heading())));
    }

    private static String style(Division.Kind kind) {
        return switch (kind) {
            case PART, CHAPTER -> "Heading1";
            case SECTION -> "Heading2";
            case SUBSECTION, DIVISION -> "Heading3";
        };
    }

    /** A caption that cannot stand above is written behind a written number, as one word with it. */
    private void article(Article article) {
        var parts = article.number().parts();
        var number = Numerals.fullWidth(article.number().with("第", "条"));
        boolean captioned = !article.caption().isEmpty();
        boolean above = captioned && Layout.captionAbove(article);
        var place = captioned && !above ? null : articles.next(parts.size() - 1, parts);
        if (above) {
            body.paragraph("Heading4", "（" + article.caption() + "）");
        } else if (captioned) {
            number += "（" + article.caption() + "）";
        }
        var paragraphs = article.paragraphs();
        boolean beside = Layout.besideNumber(article);
        var words = beside ? paragraphs.get(0).text() : "";
        var setting = Setting.of("Article").at(place);
        body.paragraph(above ? setting : setting.outlined(OUTLINE_OF_ARTICLES), place == null ? numbered(number, words) : List.of(Run.of(words)));
        if (beside) {
            below(paragraphs.get(0));
        }
        paragraphs(paragraphs.subList(beside ? 1 : 0, paragraphs.size()));
    }

    private void paragraphs(List<Paragraph> paragraphs) {
        int list = !paragraphs.isEmpty() && WordLists.runOn(paragraphs) ? lists.paragraphs(paragraphs.get(0).number()) : 0;
        for (var paragraph : paragraphs) {
            caption(paragraph);
            if (list > 0) {
                body.paragraph(Setting.of("Article").at(new Place(list, 0)), List.of(Run.of(paragraph.text())));
            } else {
                body.paragraph("Article", numbered(Numerals.fullWidth(paragraph.number()), paragraph.text()));
            }
            below(paragraph);
        }
    }

    private void caption(Paragraph paragraph) {
        if (!paragraph.caption().isEmpty()) {
            body.paragraph("ParagraphCaption", "（" + paragraph.caption() + "）");
        }
    }

    private void below(Paragraph paragraph) {
        tables(paragraph.tables());
        if (WordLists.fits(paragraph.items())) {
            listed(paragraph.items(), paragraph.items().isEmpty() ? 0 : lists.items(), 0);
        } else {
            written(paragraph.items(), 0);
        }
    }

    /** Word would make one table of two that follow each other. */
    private void tables(List<InnerTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                body.paragraph("Normal", "");
            }
            table(tables.get(i).rows());
        }
    }

    /** Rows and tables that are empty or a single cell would be read as no table; their lines are. */
    private void table(List<List<String>> rows) {
        boolean grid = rows.stream().allMatch(row -> row.size() == rows.get(0).size() && row.stream().anyMatch(cell -> !cell.isBlank()))
                && (rows.size() > 1 || !rows.isEmpty() && rows.get(0).size() > 1);
        if (grid) {
            WordTables.grid(body, rows, width);
        } else {
            Layout.framed(rows).forEach(line -> body.paragraph("Normal", line));
        }
    }

    private void listed(List<Item> items, int list, int level) {
        for (var item : items) {
            body.paragraph(Setting.of("Item" + (level + 1)).at(new Place(list, level)), List.of(Run.of(item.text())));
            tables(item.tables());
            listed(item.subitems(), list, level + 1);
        }
    }

    private void written(List<Item> items, int level) {
        for (var item : items) {
            body.paragraph("Item" + Math.min(level + 1, STYLES_OF_ITEMS), headed(ItemNumber.print(level, item.number()), item.text()));
            tables(item.tables());
            written(item.subitems(), level + 1);
        }
    }

    private void supplementary(SupplementaryProvision provision) {
        body.paragraph(Setting.of("SupplementaryTitle").anchored(RegulationWord.anchor(provision.id().value())),
                List.of(Run.of("附　則" + bracketed(provision.label()))));
        if (Layout.unnumbered(provision)) {
            var only = provision.paragraphs().get(0);
            caption(only);
            body.paragraph("Normal", only.text());
            below(only);
        } else {
            paragraphs(provision.paragraphs());
        }
        articles.beginAnew();
        provision.articles().forEach(this::article);
    }

    private void appended(String id, String label, String heading) {
        body.paragraph(Setting.of("AppendedTitle").anchored(RegulationWord.anchor(id)),
                List.of(Run.of(Numerals.fullWidth(label) + heading.substring(label.length()))));
    }

    private static List<Run> numbered(String number, String words) {
        return List.of(Run.bold(number), Run.of(words.isEmpty() ? "" : "　" + words));
    }

    private static String headed(String number, String words) {
        return words.isEmpty() ? number : number + "　" + words;
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : "（" + words + "）";
    }
}

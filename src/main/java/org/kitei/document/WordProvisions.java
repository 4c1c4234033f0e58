package org.kitei.document;

import java.util.List;

import org.kitei.document.WordBody.Run;
import org.kitei.document.WordBody.Setting;
import org.kitei.document.WordCount.Place;
import org.kitei.text.Article;
import org.kitei.text.Division;
import org.kitei.text.Item;
import org.kitei.text.ItemNumber;
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
            WordTables.grid(body, table.rows(), width);
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

    private void article(Article article) {
        var parts = article.number().parts();
        var place = articles.next(parts.size() - 1, parts);
        var first = article.paragraphs().get(0);
        boolean alone = first.number() != 1 || !first.caption().isEmpty();
        var words = alone ? "" : first.text();
        var line = place == null ? numbered(Numerals.fullWidth(article.number().with("第", "条")), words) : List.of(Run.of(words));
        var setting = Setting.of("Article").at(place);
        if (!article.caption().isEmpty()) {
            body.paragraph("Heading4", "（" + article.caption() + "）");
        }
        body.paragraph(article.caption().isEmpty() ? setting.outlined(OUTLINE_OF_ARTICLES) : setting, line);
        if (!alone) {
            below(first);
        }
        paragraphs(article.paragraphs().subList(alone ? 0 : 1, article.paragraphs().size()));
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
        paragraph.tables().forEach(table -> WordTables.grid(body, table.rows(), width));
        if (WordLists.fits(paragraph.items())) {
            listed(paragraph.items(), paragraph.items().isEmpty() ? 0 : lists.items(), 0);
        } else {
            written(paragraph.items(), 0);
        }
    }

    private void listed(List<Item> items, int list, int level) {
        for (var item : items) {
            body.paragraph(Setting.of("Item" + (level + 1)).at(new Place(list, level)), List.of(Run.of(item.text())));
            item.tables().forEach(table -> WordTables.grid(body, table.rows(), width));
            listed(item.subitems(), list, level + 1);
        }
    }

    private void written(List<Item> items, int level) {
        for (var item : items) {
            body.paragraph("Item" + Math.min(level + 1, STYLES_OF_ITEMS), headed(ItemNumber.print(level, item.number()), item.text()));
            item.tables().forEach(table -> WordTables.grid(body, table.rows(), width));
            written(item.subitems(), level + 1);
        }
    }

    private void supplementary(SupplementaryProvision provision) {
        body.paragraph(Setting.of("SupplementaryTitle").anchored(RegulationWord.anchor(provision.id().value())),
                List.of(Run.of("附　則" + bracketed(provision.label()))));
        var paragraphs = provision.paragraphs();
        if (paragraphs.size() == 1 && paragraphs.get(0).number() == 1) {
            caption(paragraphs.get(0));
            body.paragraph("Normal", paragraphs.get(0).text());
            below(paragraphs.get(0));
        } else {
            paragraphs(paragraphs);
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

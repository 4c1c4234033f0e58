package org.kitei.text;

import java.util.List;

/**
 * Prints a text line by line, the way public hospitals set their regulations: the caption in brackets above its article,
 * full-width numerals, items set in by one wide space a level. {@link TextReader} reads it back to the same tree.
 */
public final class TextPrinter {

    private final StringBuilder plain = new StringBuilder();

    private TextPrinter() {
    }

    /**
     * The same with what is told of its editions behind it; without, where that would be read as a part of the text, as behind a mere
     * table of contents.
     *
     * @param history as {@link Imprint#lines()} has it
     */
    public static String print(RegulationText text, List<String> history) {
        String plain = print(text);
        String whole = plain + "\n改版履歴\n" + String.join("\n", history) + "\n";
        return !history.isEmpty() && hash(whole).equals(hash(plain)) ? whole : plain;
    }

    private static String hash(String plain) {
        return ContentHash.of(TextReader.read(plain).text());
    }

    /** Lines parted and ended by LF; an empty text prints as nothing. */
    public static String print(RegulationText text) {
        TextPrinter printer = new TextPrinter();
        printer.front(text);
        int contents = printer.plain.length();
        text.main().forEach(printer::element);
        text.supplementary().forEach(printer::supplementary);
        text.appendedTables().forEach(printer::table);
        text.forms().forEach(printer::form);
        printer.contents(text.main(), contents);
        return printer.plain.toString();
    }

    private void front(RegulationText text) {
        if (!text.title().isEmpty() || !text.preamble().isEmpty()) {
            line(Layout.title(text));
        }
        if (!text.preamble().isEmpty()) {
            gap();
            preamble(text.preamble());
        }
        gap();
    }

    /** Lines that would open the text were entries of a table of contents without a text behind it, and are shown as that. */
    private void preamble(List<String> lines) {
        boolean entries = false;
        for (String line : lines) {
            if (!entries && opens(LineClassifier.classify(line))) {
                entries = true;
                line("目次");
            }
            line(line);
        }
    }

    private static boolean opens(Line line) {
        return line instanceof Line.ContentsHeading || line instanceof Line.DivisionHeading || Region.opens(line)
                || line instanceof Line.ArticleLine article && (!article.tight() || article.number().equals(Numeral.of(1)));
    }

    /** Where the first heading looks like an entry that names a later line, an entry stands above it, lest it be read as one. */
    private void contents(List<MainElement> main, int place) {
        if (!main.isEmpty() && main.get(0) instanceof Division first
                && LineClassifier.classify(printed(first)) instanceof Line.DivisionHeading entry
                && plain.substring(place).lines().map(LineClassifier::classify)
                        .anyMatch(line -> line instanceof Line.DivisionHeading heading && TableOfContents.names(entry, heading))) {
            plain.insert(place, "目次\n" + printed(first) + "\n\n");
        }
    }

    private static String printed(Division division) {
        return heading(Numerals.fullWidth(division.number().with("第", division.kind().unit())), division.heading());
    }

    private void element(MainElement element) {
        if (element instanceof Division division) {
            gap();
            line(printed(division));
            division.contents().forEach(this::element);
        } else if (element instanceof Article article) {
            article(article);
        }
    }

    private void article(Article article) {
        String number = Numerals.fullWidth(article.number().with("第", "条"));
        String caption = "（" + article.caption() + "）";
        if (Layout.captionAbove(article)) {
            line(caption);
        } else if (!article.caption().isEmpty()) {
            number += caption;
        }
        if (Layout.besideNumber(article)) {
            Paragraph first = article.paragraphs().get(0);
            line(heading(number, first.text()));
            below(first);
            article.paragraphs().stream().skip(1).forEach(this::paragraph);
        } else {
            line(number);
            article.paragraphs().forEach(this::paragraph);
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (!paragraph.caption().isEmpty()) {
            line("（" + paragraph.caption() + "）");
        }
        line(heading(Numerals.fullWidth(paragraph.number()), paragraph.text()));
        below(paragraph);
    }

    private void below(Paragraph paragraph) {
        tables(paragraph.tables());
        items(paragraph.items(), 0);
    }

    /** A blank line parts two tables behind the same words. */
    private void tables(List<InnerTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                gap();
            }
            TableRows.framed(tables.get(i).rows()).forEach(this::line);
        }
    }

    private void items(List<Item> items, int level) {
        for (Item item : items) {
            line("　".repeat(level + 1) + heading(ItemNumber.print(level, item.number()), item.text()));
            tables(item.tables());
            items(item.subitems(), level + 1);
        }
    }

    private void supplementary(SupplementaryProvision provision) {
        gap();
        line("附　則" + bracketed(provision.label()));
        if (Layout.unnumbered(provision)) {
            Paragraph first = provision.paragraphs().get(0);
            if (!first.caption().isEmpty()) {
                line("（" + first.caption() + "）");
            }
            line(first.text());
            below(first);
        } else {
            provision.paragraphs().forEach(this::paragraph);
        }
        provision.articles().forEach(this::article);
    }

    private void table(AppendedTable table) {
        gap();
        line(Labels.headed(Numerals.fullWidth(table.label()), table.caption()));
        TableRows.print(table.rows()).forEach(this::line);
    }

    private void form(AppendedForm form) {
        gap();
        line(Labels.headed(Numerals.fullWidth(form.label()), form.caption()));
        form.lines().forEach(this::line);
    }

    private static String heading(String number, String words) {
        return words.isEmpty() ? number : number + "　" + words;
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : "（" + words + "）";
    }

    private void line(String line) {
        plain.append(line).append('\n');
    }

    private void gap() {
        if (!plain.isEmpty() && !plain.substring(Math.max(0, plain.length() - 2)).equals("\n\n")) {
            plain.append('\n');
        }
    }
}

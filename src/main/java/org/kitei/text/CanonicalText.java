package org.kitei.text;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form of a text that is hashed and signed: one line a provision, fields parted by tabs, no identities. The format
 * is laid down in docs/canonical-text.md, so that another program can recompute it; it never changes under its version.
 */
public final class CanonicalText {

    private final StringBuilder lines = new StringBuilder();

    private CanonicalText() {
    }

    /** In Unicode normalization form C, every line ended by LF. */
    public static String of(RegulationText text) {
        CanonicalText canonical = new CanonicalText();
        canonical.line("kitei-text", "1");
        canonical.line("title", text.title());
        text.preamble().forEach(line -> canonical.line("preamble", line));
        text.main().forEach(canonical::element);
        text.supplementary().forEach(canonical::supplementary);
        text.appendedTables().forEach(canonical::table);
        text.forms().forEach(canonical::form);
        return Normalizer.normalize(canonical.lines, Normalizer.Form.NFC);
    }

    private void element(MainElement element) {
        if (element instanceof Division division) {
            line(division.kind().key(), division.number().key(), division.heading());
            division.contents().forEach(this::element);
        } else if (element instanceof Article article) {
            article(article);
        }
    }

    private void article(Article article) {
        line("article", article.number().key(), article.caption());
        article.paragraphs().forEach(this::paragraph);
    }

    private void paragraph(Paragraph paragraph) {
        line("paragraph", String.valueOf(paragraph.number()), paragraph.caption(), paragraph.text());
        paragraph.tables().forEach(this::inner);
        items(paragraph.items(), 0);
    }

    private void items(List<Item> items, int level) {
        for (Item item : items) {
            line(level == 0 ? "item" : "subitem" + level, item.number().key(), item.text());
            item.tables().forEach(this::inner);
            items(item.subitems(), level + 1);
        }
    }

    private void supplementary(SupplementaryProvision provision) {
        line("supplementary", provision.label());
        provision.paragraphs().forEach(this::paragraph);
        provision.articles().forEach(this::article);
    }

    private void table(AppendedTable table) {
        line("table", table.label(), table.caption());
        rows(table.rows());
    }

    private void inner(InnerTable table) {
        line("inner-table");
        rows(table.rows());
    }

    private void rows(List<List<String>> rows) {
        rows.forEach(row -> line(Stream.concat(Stream.of("row"), row.stream()).toArray(String[]::new)));
    }

    private void form(AppendedForm form) {
        line("form", form.label(), form.caption());
        form.lines().forEach(line -> line("line", line));
    }

    private void line(String... fields) {
        lines.append(String.join("\t", fields)).append('\n');
    }
}

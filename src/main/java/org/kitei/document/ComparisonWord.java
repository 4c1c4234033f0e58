package org.kitei.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.document.WordBody.Run;
import org.kitei.text.ComparisonTable.Line;
import org.kitei.text.ComparisonTable.Side;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a 新旧対照表 as a Word document on A4 landscape: a table of two columns, its head on every page. */
@Component
public class ComparisonWord {

    private final MessageSource messages;

    ComparisonWord(MessageSource messages) {
        this.messages = messages;
    }

    /** The same bytes for the same comparison and the same facts, whenever and wherever it is called with this program. */
    public byte[] render(Comparison comparison, ComparisonInfo info) {
        var page = page(comparison, info);
        var body = new WordBody();
        body.paragraph("Title", page.title());
        if (!page.subject().isEmpty()) {
            body.paragraph("CellHeadCentred", page.subject());
        }
        if (comparison.table().rows().isEmpty()) {
            body.paragraph("Normal", word(comparison.table().same() ? "document.comparison.none" : "document.comparison.wordless"));
        } else {
            table(body.xml(), comparison, page.inner() / 2);
        }
        body.paragraph("Normal", "");
        return WordFile.pack(page, body.finish(page), new WordLists().finish());
    }

    private WordPage page(Comparison comparison, ComparisonInfo info) {
        var title = word("document.comparison.of", comparison.title());
        var which = comparison.next().isEmpty() && comparison.former().isEmpty() ? ""
                : word("document.comparison.which", comparison.next(), comparison.former());
        var colophon = new ArrayList<String>();
        if (!info.nextHash().isEmpty()) {
            colophon.add(word("document.comparison.hash", word("document.comparison.next"), info.nextHash()));
            colophon.add(word("document.comparison.hash", word("document.comparison.former"), info.formerHash()));
        }
        return new WordPage(true, title, info.facilityName(), which,
                Stream.of(info.nextHash(), info.formerHash()).filter(hash -> !hash.isEmpty()).toList(), info.facilityName(), title,
                info.sample() ? word("document.pdf.sample") : "", colophon, info.madeOn());
    }

    private void table(Markup xml, Comparison comparison, int width) {
        WordTables.open(xml, 2, width * 2);
        WordTables.row(xml, true);
        for (var column : columns(comparison, "next", "former")) {
            WordTables.cell(xml, width);
            WordTables.paragraph(xml, "CellHeadCentred", 0, List.of(Run.of(word("document.comparison." + column))));
            xml.close();
        }
        xml.close();
        for (var row : comparison.table().rows()) {
            for (int at = 0; at < row.lines().size(); at++) {
                line(xml, comparison, row.lines().get(at), at == 0, at == row.lines().size() - 1, width);
            }
        }
        xml.close();
    }

    private static void line(Markup xml, Comparison comparison, Line line, boolean first, boolean last, int width) {
        WordTables.row(xml, false);
        for (var side : columns(comparison, line.next(), line.former())) {
            xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").open("w:tcBorders")
                    .leaf("w:top", "w:val", first ? "single" : "nil").leaf("w:bottom", "w:val", last ? "single" : "nil").close().close();
            WordTables.paragraph(xml, "Cell", side.indent(), runs(side));
            xml.close();
        }
        xml.close();
    }

    private static List<Run> runs(Side side) {
        return side.runs().stream().map(run -> new Run(run.words(), false, run.marked())).toList();
    }

    private static <T> List<T> columns(Comparison comparison, T next, T former) {
        return comparison.formerFirst() ? List.of(former, next) : List.of(next, former);
    }

    private String word(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.JAPANESE);
    }
}

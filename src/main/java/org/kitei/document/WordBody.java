package org.kitei.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The body of a Word document, paragraph by paragraph and table by table; styles are those of word/styles.xml. */
final class WordBody {

    static final String[] NAMESPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"};

    /** Words with the manner they are set in. */
    record Run(String words, boolean bold, boolean underlined) {

        static Run of(String words) {
            return new Run(words, false, false);
        }

        static Run bold(String words) {
            return new Run(words, true, false);
        }
    }

    /**
     * How a paragraph is set.
     *
     * @param place   where Word numbers it; null where its words hold its number, or it has none
     * @param outline its level in Word's outline, -1 for that of its style
     * @param anchor  by what it is found; may be empty
     */
    record Setting(String style, WordCount.@Nullable Place place, int outline, String anchor) {

        static Setting of(String style) {
            return new Setting(style, null, -1, "");
        }

        Setting at(WordCount.@Nullable Place numbered) {
            return new Setting(style, numbered, outline, anchor);
        }

        Setting outlined(int level) {
            return new Setting(style, place, level, anchor);
        }

        Setting anchored(String name) {
            return new Setting(style, place, outline, name);
        }
    }

    private final Markup xml = new Markup();
    private int bookmarks;

    WordBody() {
        xml.open("w:document", NAMESPACES).open("w:body");
    }

    void paragraph(String style, String words) {
        paragraph(style, List.of(Run.of(words)));
    }

    void paragraph(String style, List<Run> runs) {
        paragraph(Setting.of(style), runs);
    }

    void paragraph(Setting setting, List<Run> runs) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", setting.style());
        if (setting.place() != null) {
            xml.open("w:numPr").leaf("w:ilvl", "w:val", String.valueOf(setting.place().level()))
                    .leaf("w:numId", "w:val", String.valueOf(setting.place().list())).close();
        }
        if (setting.outline() >= 0) {
            xml.leaf("w:outlineLvl", "w:val", String.valueOf(setting.outline()));
        }
        xml.close();
        if (!setting.anchor().isEmpty()) {
            var id = String.valueOf(++bookmarks);
            xml.leaf("w:bookmarkStart", "w:id", id, "w:name", setting.anchor()).leaf("w:bookmarkEnd", "w:id", id);
        }
        close(runs);
    }

    /** A paragraph that leads to {@code anchor}. */
    void link(String style, String anchor, String words, String behind) {
        open(style);
        xml.open("w:hyperlink", "w:anchor", anchor, "w:history", "1");
        WordText.run(xml, Run.of(words));
        xml.close();
        close(behind.isEmpty() ? List.of() : List.of(Run.of(behind)));
    }

    /** The XML that the body grows in, for tables. */
    Markup xml() {
        return xml;
    }

    byte[] finish(WordPage page) {
        xml.open("w:sectPr")
                .leaf("w:headerReference", "w:type", "default", "r:id", "header")
                .leaf("w:footerReference", "w:type", "default", "r:id", "footer");
        if (page.landscape()) {
            xml.leaf("w:pgSz", "w:w", String.valueOf(page.width()), "w:h", String.valueOf(page.height()), "w:orient", "landscape");
        } else {
            xml.leaf("w:pgSz", "w:w", String.valueOf(page.width()), "w:h", String.valueOf(page.height()));
        }
        xml.leaf("w:pgMar", "w:top", "1474", "w:right", String.valueOf(page.side()), "w:bottom", "1361", "w:left", String.valueOf(page.side()),
                "w:header", "709", "w:footer", "567", "w:gutter", "0");
        return xml.finish();
    }

    private void open(String style) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style).close();
    }

    private void close(List<Run> runs) {
        runs.forEach(run -> WordText.run(xml, run));
        xml.close();
    }
}

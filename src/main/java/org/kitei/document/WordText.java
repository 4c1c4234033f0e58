package org.kitei.document;

import org.kitei.document.WordBody.Run;

/** Words and fields of a Word document. */
final class WordText {

    private WordText() {
    }

    static void run(Markup xml, Run run) {
        if (run.words().isEmpty()) {
            return;
        }
        xml.open("w:r");
        if (run.bold() || run.underlined()) {
            xml.open("w:rPr");
            if (run.bold()) {
                xml.leaf("w:b");
            }
            if (run.underlined()) {
                xml.leaf("w:u", "w:val", "single");
            }
            xml.close();
        }
        xml.words("w:t", run.words(), "xml:space", "preserve").close();
    }

    /** Above every page: the facility at the left, the title at the right, above them that it is a sample. */
    static byte[] header(WordPage page) {
        var xml = new Markup().open("w:hdr", WordBody.NAMESPACES);
        if (!page.notice().isEmpty()) {
            xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "SampleNotice").close();
            run(xml, Run.of(page.notice()));
            xml.close();
        }
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "Header").open("w:tabs")
                .leaf("w:tab", "w:val", "right", "w:pos", String.valueOf(page.inner())).close().close();
        run(xml, Run.of(page.left()));
        xml.open("w:r").leaf("w:tab").close();
        run(xml, Run.of(page.right()));
        return xml.finish();
    }

    /** Below every page: its number of how many, and what vouches for the document. */
    static byte[] footer(WordPage page) {
        var xml = new Markup().open("w:ftr", WordBody.NAMESPACES);
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "Footer").close();
        field(xml, "PAGE");
        run(xml, Run.of(" / "));
        field(xml, "NUMPAGES");
        xml.close();
        for (var line : page.colophon()) {
            xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", "Colophon").close();
            run(xml, Run.of(line));
            xml.close();
        }
        return xml.finish();
    }

    /** Word fills it in when it lays the page out. */
    private static void field(Markup xml, String name) {
        xml.open("w:fldSimple", "w:instr", " " + name + " ");
        run(xml, Run.of("1"));
        xml.close();
    }
}

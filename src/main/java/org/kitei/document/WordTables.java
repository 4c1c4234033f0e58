package org.kitei.document;

import java.util.List;

import org.kitei.document.WordBody.Run;

/** Tables of a Word document: the first row is the head, repeated on every page. */
final class WordTables {

    private WordTables() {
    }

    static void grid(WordBody body, List<List<String>> rows, int width) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.get(0).size();
        var xml = body.xml();
        open(xml, columns, width);
        for (int at = 0; at < rows.size(); at++) {
            row(xml, at == 0);
            for (var cell : rows.get(at)) {
                cell(xml, width / columns);
                paragraph(xml, at == 0 ? "CellHead" : "Cell", 0, List.of(Run.of(cell)));
                xml.close();
            }
            xml.close();
        }
        xml.close();
    }

    static void open(Markup xml, int columns, int width) {
        xml.open("w:tbl").open("w:tblPr").leaf("w:tblStyle", "w:val", "TableGrid").leaf("w:tblW", "w:w", String.valueOf(width), "w:type", "dxa")
                .leaf("w:tblLayout", "w:type", "fixed").leaf("w:tblLook", "w:val", "0020", "w:firstRow", "1").close().open("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.leaf("w:gridCol", "w:w", String.valueOf(width / columns));
        }
        xml.close();
    }

    static void row(Markup xml, boolean head) {
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
        if (head) {
            xml.leaf("w:tblHeader");
        }
        xml.close();
    }

    static void cell(Markup xml, int width) {
        xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa").close();
    }

    /** @param indent in letters */
    static void paragraph(Markup xml, String style, int indent, List<Run> runs) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style);
        if (indent > 0) {
            xml.leaf("w:ind", "w:left", String.valueOf(indent * 200));
        }
        xml.close();
        runs.forEach(run -> WordText.run(xml, run));
        xml.close();
    }
}

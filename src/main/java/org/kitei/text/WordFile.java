package org.kitei.text;

import java.util.List;

/**
 * Reads a Word document (.docx, ECMA-376) part by part, without building it up in memory: numbers are counted as Word
 * shows them, tracked changes are taken as accepted, reading aids are left out.
 */
final class WordFile {

    private WordFile() {
    }

    static WordText read(byte[] file) throws UnusableText {
        WordPackage parts = WordPackage.open(file);
        WordStyles styles = WordStyles.of(parts.part("word/styles.xml"));
        WordNumbering numbering = WordNumbering.of(parts.part("word/numbering.xml"), styles);
        WordLines lines = new WordLines();
        new WordBody(WordXml.of(parts.part("word/document.xml")), styles, numbering, lines).read();
        for (String notes : List.of("footnotes", "endnotes", "comments")) {
            byte[] part = parts.part("word/" + notes + ".xml");
            if (part.length > 0) {
                WordLines noted = new WordLines();
                new WordBody(WordXml.of(part), styles, numbering, noted).read();
                lines.notes(noted);
            }
        }
        return lines.toText();
    }
}

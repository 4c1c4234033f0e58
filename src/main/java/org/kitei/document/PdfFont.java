package org.kitei.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One of the fonts that come with the program, read when the first word is set in it. Letters are set one by one as they were
 * measured, not joined to ligatures: looking for those took a third of the time that a long text needs.
 */
final class PdfFont extends PDFontSupplier {

    private final PDDocument document;
    private final String name;

    PdfFont(PDDocument document, String name) {
        super(null);
        this.document = document;
        this.name = name;
    }

    @Override
    public PDFont supply() {
        try (var file = PdfFont.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not on the classpath");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kitei.document;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font within a document. Letters are set one by one as they were measured, not joined to ligatures: looking for those took a
 * third of the time that a long text needs.
 */
final class PdfFont extends PDFontSupplier {

    private final PDDocument document;
    private final PdfFonts fonts;
    private final String name;

    PdfFont(PDDocument document, PdfFonts fonts, String name) {
        super(null);
        this.document = document;
        this.fonts = fonts;
        this.name = name;
    }

    @Override
    public PDFont supply() {
        try {
            return PDType0Font.load(document, fonts.get(name), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

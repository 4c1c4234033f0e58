package org.kitei.document;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that come with the program, each read when the first word is set in it. A set serves one document at a time, because
 * a font reads on while letters are measured, and the next document afterwards: reading the fonts takes as long as printing a
 * short text. Sets nobody uses give way when memory is short.
 */
final class PdfFonts {

    private static final Queue<SoftReference<PdfFonts>> IDLE = new ConcurrentLinkedQueue<>();

    private final Map<String, TrueTypeFont> fonts = new HashMap<>();

    private PdfFonts() {
    }

    static PdfFonts borrow() {
        for (var idle = IDLE.poll(); idle != null; idle = IDLE.poll()) {
            var fonts = idle.get();
            if (fonts != null) {
                return fonts;
            }
        }
        return new PdfFonts();
    }

    /** To be called once the document is written, and not at all for one that failed. */
    void giveBack() {
        IDLE.add(new SoftReference<>(this));
    }

    TrueTypeFont get(String name) throws IOException {
        var font = fonts.get(name);
        if (font == null) {
            font = read(name);
            fonts.put(name, font);
        }
        return font;
    }

    private static TrueTypeFont read(String name) throws IOException {
        try (var file = PdfFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not on the classpath");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        }
    }
}

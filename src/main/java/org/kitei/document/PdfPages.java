package org.kitei.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * The pages of a document. The renderer marks the background of every box, whether it has one or not, and names each mark among
 * the page's resources: two thirds of a long text's size in the file and a quarter of it in memory, with nothing to be seen. So
 * marks around nothing are taken out of a page as soon as it is done.
 */
final class PdfPages implements PageSupplier {

    private static final Pattern AROUND_NOTHING = Pattern.compile("/Artifact /Prop\\d+ BDC\\nEMC\\n");
    private static final Pattern MARK = Pattern.compile("/Artifact /(Prop\\d+) BDC\\n");

    private final PDDocument document;

    PdfPages(PDDocument document) {
        this.document = document;
    }

    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int page, int shadow) {
        finish();
        var next = new PDPage(new PDRectangle(width, height));
        document.addPage(next);
        return next;
    }

    /** To be called once more when the last page is done. */
    void finish() {
        int pages = document.getNumberOfPages();
        if (pages > 0) {
            try {
                tidy(document.getPage(pages - 1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void tidy(PDPage page) throws IOException {
        var kept = AROUND_NOTHING.matcher(content(page)).replaceAll("");
        var content = new PDStream(document);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(kept.getBytes(StandardCharsets.ISO_8859_1));
        }
        page.setContents(content);
        var used = MARK.matcher(kept).results().map(mark -> COSName.getPDFName(mark.group(1))).collect(Collectors.toSet());
        var marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        if (marks != null) {
            List.copyOf(marks.keySet()).stream().filter(name -> !used.contains(name)).forEach(marks::removeItem);
        }
    }

    private static String content(PDPage page) throws IOException {
        try (var in = page.getContents()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

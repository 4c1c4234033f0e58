package org.kitei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.stereotype.Component;

/**
 * Puts documents of this program behind a sheet that names them, as one PDF/A-2u. Each keeps its pages as they are printed alone,
 * page numbers and last page included, and its bookmarks stand below its name.
 */
@Component
public class PackagePdf {

    private final RecordPdf record;

    PackagePdf(RecordPdf record) {
        this.record = record;
    }

    public record Part(String name, byte[] pdf) {
    }

    /** The same bytes for the same sheet and parts, whenever and wherever it is called with this program. */
    public byte[] render(RecordPdf.Sheet sheet, List<Part> parts) {
        try (var document = Loader.loadPDF(record.render(sheet))) {
            gathered(document, sheet.title());
            var merger = new PDFMergerUtility();
            for (var part : parts) {
                try (var behind = Loader.loadPDF(part.pdf())) {
                    gathered(behind, part.name());
                    merger.appendDocument(document, behind);
                }
            }
            document.setDocumentId(0L);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gathers a document's bookmarks below one that opens its first page. */
    private static void gathered(PDDocument document, String name) {
        var catalog = document.getDocumentCatalog();
        var whole = new PDOutlineItem();
        whole.setTitle(name);
        whole.setDestination(document.getPage(0));
        var former = catalog.getDocumentOutline();
        if (former != null && former.hasChildren()) {
            former.children().forEach(child -> child.getCOSObject().setItem(COSName.PARENT, whole));
            for (var key : List.of(COSName.FIRST, COSName.LAST)) {
                whole.getCOSObject().setItem(key, former.getCOSObject().getItem(key));
            }
            int children = 0;
            for (var child : former.children()) {
                children++;
            }
            whole.getCOSObject().setInt(COSName.COUNT, -children);
        }
        var outline = new PDDocumentOutline();
        outline.addLast(whole);
        catalog.setDocumentOutline(outline);
    }
}

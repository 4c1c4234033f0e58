package org.kitei.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts a signed file and the sheet of its signatures into one PDF, which also holds the signed file byte by byte. */
final class SignedPackage {

    private SignedPackage() {
    }

    static byte[] of(byte[] signed, String name, byte[] sheet) {
        try (var document = Loader.loadPDF(signed); var behind = Loader.loadPDF(sheet)) {
            new PDFMergerUtility().appendDocument(document, behind);
            embed(document, signed, name);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void embed(PDDocument document, byte[] signed, String name) throws IOException {
        var content = new PDEmbeddedFile(document, new ByteArrayInputStream(signed));
        content.setSubtype("application/pdf");
        content.setSize(signed.length);
        var file = new PDComplexFileSpecification();
        file.setFile("agreement.pdf");
        file.setFileUnicode(name);
        file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Source");
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("agreement.pdf", file));
        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        names.setEmbeddedFiles(files);
        catalog.setNames(names);
    }

    static boolean usable(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return !document.isEncrypted() && document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}

package org.kitei.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the parts of a Word document; the same parts give the same bytes. */
final class WordFile {

    /** The first moment a packed file can tell; when it was packed is nobody's business. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WordFile() {
    }

    static byte[] pack(WordPage page, byte[] document, byte[] numbering) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", fixed("content-types.xml"));
            add(zip, "_rels/.rels", fixed("package-rels.xml"));
            add(zip, "docProps/core.xml", properties(page));
            add(zip, "word/document.xml", document);
            add(zip, "word/_rels/document.xml.rels", fixed("document-rels.xml"));
            add(zip, "word/styles.xml", fixed("styles.xml"));
            add(zip, "word/settings.xml", fixed("settings.xml"));
            add(zip, "word/fontTable.xml", fixed("font-table.xml"));
            add(zip, "word/numbering.xml", numbering);
            add(zip, "word/header.xml", WordText.header(page));
            add(zip, "word/footer.xml", WordText.footer(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] part) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(PACKED);
        entry.setSize(part.length);
        var crc = new CRC32();
        crc.update(part);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(part);
        zip.closeEntry();
    }

    private static byte[] fixed(String name) throws IOException {
        try (InputStream part = WordFile.class.getResourceAsStream("/word/" + name)) {
            if (part == null) {
                throw new IllegalStateException("the part " + name + " is not on the classpath");
            }
            return part.readAllBytes();
        }
    }

    private static byte[] properties(WordPage page) {
        var made = page.made() + "T00:00:00Z";
        return new Markup().open("cp:coreProperties",
                        "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms", "http://purl.org/dc/terms/",
                        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .words("dc:title", page.title())
                .words("dc:subject", page.subject())
                .words("dc:creator", page.author())
                .words("cp:keywords", String.join(" ", page.hashes().stream().map(hash -> "sha256:" + hash).toList()))
                .words("dc:language", "ja-JP")
                .words("dcterms:created", made, "xsi:type", "dcterms:W3CDTF")
                .words("dcterms:modified", made, "xsi:type", "dcterms:W3CDTF")
                .finish();
    }
}

package org.kitei.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents as somebody else's Word leaves them. */
final class WordFiles {

    private static final String NAMESPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private WordFiles() {
    }

    static byte[] withAComment(String comment, String... paragraphs) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var parts = new ZipOutputStream(file)) {
            part(parts, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(parts, "word/document.xml", "<w:document" + NAMESPACE + "><w:body>"
                    + Arrays.stream(paragraphs).map(WordFiles::paragraph).collect(Collectors.joining()) + "</w:body></w:document>");
            part(parts, "word/comments.xml", "<w:comments" + NAMESPACE + "><w:comment w:id=\"0\">" + paragraph(comment) + "</w:comment></w:comments>");
        }
        return file.toByteArray();
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static void part(ZipOutputStream parts, String name, String content) throws IOException {
        parts.putNextEntry(new ZipEntry(name));
        parts.write(content.getBytes(StandardCharsets.UTF_8));
        parts.closeEntry();
    }
}

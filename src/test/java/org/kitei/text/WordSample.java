package org.kitei.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file with the body one wants. */
final class WordSample {

    private static final String SPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    WordSample(String body) {
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("word/document.xml", "<w:document " + SPACE + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
    }

    WordSample numbering(String numbering) {
        return part("word/numbering.xml", "<w:numbering " + SPACE + ">" + numbering + "</w:numbering>");
    }

    WordSample styles(String styles) {
        return part("word/styles.xml", "<w:styles " + SPACE + ">" + styles + "</w:styles>");
    }

    WordSample part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    WordSample part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String p(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    /** A paragraph that Word numbers. */
    static String p(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + words + "</w:t></w:r></w:p>";
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(p(cell)).append("</w:tc>");
        }
        return row + "</w:tr>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}

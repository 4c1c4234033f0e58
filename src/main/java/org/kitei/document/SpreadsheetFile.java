package org.kitei.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A file for spreadsheets, comma-separated: UTF-8 with its mark, because they guess otherwise. */
public final class SpreadsheetFile {

    private static final String MARK = "\uFEFF";

    private SpreadsheetFile() {
    }

    /** @param rows the headings first; no cell is taken for a formula */
    public static byte[] of(List<List<String>> rows) {
        return (MARK + rows.stream().map(SpreadsheetFile::line).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SpreadsheetFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String cell(String words) {
        var harmless = words.matches("(?s)[=+\\-@\t\r].*") ? "'" + words : words;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

package org.kitei.contract.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables for spreadsheets, out and in. */
final class Csv {

    /** Spreadsheets guess another encoding without it. */
    private static final String MARK = "\uFEFF";
    private static final Charset JAPANESE_EXCEL = Charset.forName("windows-31j");

    private Csv() {
    }

    static byte[] write(Stream<List<String>> rows) {
        return (MARK + rows.map(Csv::line).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A spreadsheet would run what begins like a formula. */
    private static String cell(String words) {
        var harmless = words.matches("(?s)[=+\\-@\t\r].*") ? "'" + words : words;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, JAPANESE_EXCEL);
        }
    }
}

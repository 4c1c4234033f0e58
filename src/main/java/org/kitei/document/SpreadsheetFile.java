package org.kitei.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheets, out and in: comma-separated as RFC 4180 has it, in UTF-8 with its mark, because spreadsheets guess another
 * encoding without it. A cell that a spreadsheet would run as a formula goes out behind an apostrophe, and comes in without it.
 */
public final class SpreadsheetFile {

    private static final String MARK = "\uFEFF";
    private static final Charset JAPANESE_EXCEL = Charset.forName("windows-31j");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final String HARMLESS = "'";

    private SpreadsheetFile() {
    }

    /** @param rows the headings first; no cell is taken for a formula */
    public static byte[] of(List<List<String>> rows) {
        return (MARK + rows.stream().map(SpreadsheetFile::line).collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SpreadsheetFile::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String words) {
        return '"' + (FORMULA.matcher(words).matches() ? HARMLESS + words : words).replace("\"", "\"\"") + '"';
    }

    /** The words of a file that came in: in UTF-8, or as Excel saves it in Japan. */
    public static String words(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherwise) {
            return new String(file, JAPANESE_EXCEL);
        }
    }

    /** A cell that came in, as it was before it went {@link #of out}. */
    public static String plain(String cell) {
        return cell.startsWith(HARMLESS) && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}

package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regulation from plain text: what {@link TextPrinter} prints, and the layouts of public and private hospitals.
 * Takes any input without an exception, in time and space that grow with its length; what finds no place is kept as
 * words where it stands and reported.
 */
public final class TextReader {

    private TextReader() {
    }

    public static ReadResult read(String plain) {
        return read(plain, false);
    }

    /** @param whole whether each line is a whole paragraph, as in a Word file, and none is the rest of the one before it */
    static ReadResult read(String plain, boolean whole) {
        Findings findings = new Findings();
        Assembler assembler = new Assembler(findings, whole);
        List<String> lines = lines(plain);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.codePoints().anyMatch(Words::unreadable)) {
                findings.add(i + 1, Finding.Kind.UNREADABLE_CHARACTER, line);
            }
            assembler.accept(i + 1, Words.composed(line));
        }
        return assembler.finish();
    }

    private static List<String> lines(String plain) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (breaksLine(plain.charAt(i))) {
                lines.add(plain.substring(from, i));
                i += plain.startsWith("\r\n", i) ? 1 : 0;
                from = i + 1;
            }
        }
        lines.add(plain.substring(from));
        return lines;
    }

    private static boolean breaksLine(char c) {
        return c >= '\n' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}

package org.kitei.maintenance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The lines of a log, in bounded memory whatever their length. What is UTF-8 from end to end is UTF-8, all else Shift_JIS. */
final class LogText {

    /** So many characters of a line are kept. */
    static final int LONGEST = 4000;

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final char MARK = '\uFEFF';
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\t]]");

    private LogText() {
    }

    interface Taker {

        /** @return whether to go on */
        boolean take(long number, String text, boolean cut);
    }

    static void lines(LogFile file, Taker taker) throws IOException {
        try (var reader = new InputStreamReader(file.open(), charset(file))) {
            split(reader, taker);
        }
    }

    private static Charset charset(LogFile file) throws IOException {
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(file.open(), strict)) {
            reader.transferTo(java.io.Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return SHIFT_JIS;
        }
    }

    private static void split(Reader reader, Taker taker) throws IOException {
        var line = new StringBuilder();
        boolean cut = false;
        long number = 1;
        var buffer = new char[8192];
        for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
            for (int i = 0; i < length; i++) {
                if (buffer[i] == '\n') {
                    if (!taker.take(number++, seen(line), cut)) {
                        return;
                    }
                    line.setLength(0);
                    cut = false;
                } else if (line.length() < LONGEST) {
                    line.append(buffer[i]);
                } else {
                    cut = true;
                }
            }
        }
        if (!line.isEmpty()) {
            taker.take(number, seen(line), cut);
        }
    }

    private static String seen(StringBuilder line) {
        int from = !line.isEmpty() && line.charAt(0) == MARK ? 1 : 0;
        int until = line.length() > from && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        return UNSEEN.matcher(line.substring(from, until)).replaceAll("\uFFFD");
    }
}

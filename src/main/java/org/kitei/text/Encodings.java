package org.kitei.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.kitei.text.UnusableText.Reason;

/** Finds out in which encoding a text is: what its first bytes say, else UTF-8, else Shift_JIS as Windows writes it. */
final class Encodings {

    /** @param name the encoding; empty for UTF-8, which needs no mention */
    record Decoded(String words, String name) {
    }

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Map<String, Charset> MARKS = Map.of(
            "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
            "\u00FE\u00FF", StandardCharsets.UTF_16BE,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE);

    private Encodings() {
    }

    static Decoded decode(byte[] file) throws UnusableText {
        String start = new String(file, 0, Math.min(3, file.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, Charset> mark : MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                int from = mark.getKey().length();
                boolean utf8 = mark.getValue().equals(StandardCharsets.UTF_8);
                return decoded(file, from, mark.getValue(), utf8 ? "" : "UTF-16");
            }
        }
        try {
            return text(strict(file, 0, StandardCharsets.UTF_8), "");
        } catch (CharacterCodingException notUtf8) {
            return decoded(file, 0, SHIFT_JIS, "Shift_JIS");
        }
    }

    private static Decoded decoded(byte[] file, int from, Charset charset, String name) throws UnusableText {
        try {
            return text(strict(file, from, charset), name);
        } catch (CharacterCodingException e) {
            throw new UnusableText(Reason.NOT_TEXT, e);
        }
    }

    /** Programs and pictures have zeros in them, texts have not. */
    private static Decoded text(String words, String name) throws UnusableText {
        if (words.indexOf('\0') >= 0) {
            throw new UnusableText(Reason.NOT_TEXT);
        }
        return new Decoded(words, name);
    }

    private static String strict(byte[] file, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file, from, file.length - from)).toString();
    }
}

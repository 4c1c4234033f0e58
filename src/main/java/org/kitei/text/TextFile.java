package org.kitei.text;

import java.util.List;

import org.kitei.text.UnusableText.Reason;

/** Reads a file that somebody hands in: plain text in any usual encoding, or a Word document (.docx). */
public final class TextFile {

    /** The longest file that is opened, in bytes. The longest laws in force are a third of it. */
    public static final int LIMIT = 9_999_999;

    /** The longest laws have a third of it. */
    private static final int MOST_LINES = 100_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private TextFile() {
    }

    /** @throws UnusableText where it is no text, too large, or hostile */
    public static ReadResult read(byte[] file) throws UnusableText {
        if (file.length > LIMIT) {
            throw new UnusableText(Reason.TOO_LARGE);
        }
        if (begins(file, ZIP)) {
            WordText word = WordFile.read(file);
            return required(TextReader.read(bounded(word.plain()), true)).with(word.findings(), word.aside());
        }
        if (begins(file, OLD_OFFICE)) {
            throw new UnusableText(holds(file, "EncryptedPackage") ? Reason.ENCRYPTED : Reason.OLD_WORD);
        }
        if (begins(file, PDF)) {
            throw new UnusableText(Reason.NOT_TEXT);
        }
        Encodings.Decoded decoded = Encodings.decode(file);
        List<Finding> told = decoded.name().isEmpty() ? List.of() : List.of(new Finding(1, Finding.Kind.ENCODING, decoded.name()));
        return required(TextReader.read(bounded(decoded.words()))).with(told, List.of());
    }

    private static String bounded(String words) throws UnusableText {
        if (words.chars().filter(c -> c == '\n' || c == '\r').count() > MOST_LINES) {
            throw new UnusableText(Reason.TOO_MANY_LINES);
        }
        return words;
    }

    private static ReadResult required(ReadResult read) throws UnusableText {
        if (read.text().equals(new RegulationText("", List.of(), List.of(), List.of())) && read.aside().isEmpty()) {
            throw new UnusableText(Reason.EMPTY);
        }
        return read;
    }

    private static boolean begins(byte[] file, byte[] sign) {
        return file.length >= sign.length && java.util.Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }

    /** Whether a name stands in it as old Office files write names, two bytes a letter. */
    private static boolean holds(byte[] file, String name) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(String.join("\0", name.split("")));
    }
}

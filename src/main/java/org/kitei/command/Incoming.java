package org.kitei.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.kitei.document.Documents;
import org.kitei.document.Format;
import org.kitei.text.ProvisionId;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.TextFile;
import org.kitei.text.UnusableText;

/** A text that was handed in as a file, or {@code -} for standard input. */
record Incoming(String name, ReadResult read) {

    static Incoming of(String name) throws Refused {
        try {
            var file = bytes(name);
            return new Incoming(name, looksLikeXml(file) ? fromXml(file) : TextFile.read(file));
        } catch (UnusableText unusable) {
            throw new Refused("text.unusable." + unusable.reason(), name, TextFile.LIMIT / 1_000_000 + 1);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Refused("command.noFile", name);
        } catch (IOException e) {
            throw new Refused("command.unreadable", name, String.valueOf(e.getMessage()));
        }
    }

    Incoming carriedOver(RegulationText former) {
        return new Incoming(name, read.carriedOver(former));
    }

    /** Where a provision begins; 1 for what stands in no line, such as a missing title. */
    String line(ProvisionId provision) {
        return String.valueOf(read.lines().getOrDefault(provision, 1));
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = name.equals("-") ? System.in : Files.newInputStream(Path.of(name))) {
            return in.readNBytes(TextFile.LIMIT + 1);
        }
    }

    private static ReadResult fromXml(byte[] file) throws UnusableText {
        if (file.length > TextFile.LIMIT) {
            throw new UnusableText(UnusableText.Reason.TOO_LARGE);
        }
        return Documents.source(Format.XML).orElseThrow(() -> new UnusableText(UnusableText.Reason.NOT_TEXT)).read(file);
    }

    private static boolean looksLikeXml(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
        return start.startsWith("<?xml") || start.startsWith("<Law ") || start.startsWith("<Law>") || start.startsWith("<!DOCTYPE") || start.startsWith("<DataRoot");
    }
}

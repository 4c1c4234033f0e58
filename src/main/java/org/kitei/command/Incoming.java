package org.kitei.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.kitei.document.Documents;
import org.kitei.text.ProvisionId;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.TextFile;
import org.kitei.text.UnusableText;

/** A text that was handed in as a file, or {@code -} for standard input. */
record Incoming(String name, ReadResult read) {

    static Incoming of(String name) throws Refused {
        try {
            return new Incoming(name, Documents.read(bytes(name)));
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
}

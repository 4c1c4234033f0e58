package org.kitei.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.kitei.text.UnusableText.Reason;

/** The parts of a Word file that hold its words; what a packed file may be unpacked to is bounded. */
final class WordPackage {

    /** Pictures and all. The words of a regulation of 5,000 articles are two thirds of what they may be. */
    private static final int LIMIT = 64_000_000;
    private static final int LIMIT_OF_WORDS = 24_000_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final Set<String> WANTED = Set.of("[Content_Types].xml", "word/document.xml", "word/styles.xml",
            "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml");

    private final Map<String, byte[]> parts = new HashMap<>();
    private int unpacked;

    private WordPackage() {
    }

    static WordPackage open(byte[] file) throws UnusableText {
        WordPackage opened = new WordPackage();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnusableText(Reason.TOO_LARGE_INSIDE);
                }
                opened.add(entry.getName(), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableText(Reason.BROKEN, e);
        }
        opened.require();
        return opened;
    }

    /** Counts what it unpacks, whether it is wanted or not, so that skipping costs no more than reading. */
    private void add(String name, ZipInputStream zip) throws IOException, UnusableText {
        if (name.endsWith("vbaProject.bin")) {
            throw new UnusableText(Reason.MACROS);
        }
        boolean wanted = WANTED.contains(name);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > LIMIT || wanted && part.size() + read > LIMIT_OF_WORDS) {
                throw new UnusableText(Reason.TOO_LARGE_INSIDE);
            }
            if (wanted) {
                part.write(buffer, 0, read);
            }
        }
        if (wanted && parts.put(name, part.toByteArray()) != null) {
            throw new UnusableText(Reason.BROKEN);
        }
    }

    private void require() throws UnusableText {
        String types = new String(part("[Content_Types].xml"), StandardCharsets.UTF_8);
        if (types.contains("macroEnabled")) {
            throw new UnusableText(Reason.MACROS);
        }
        if (!parts.containsKey("word/document.xml")) {
            throw new UnusableText(types.isEmpty() ? Reason.NOT_TEXT : Reason.BROKEN);
        }
    }

    /** Empty where there is none of that name. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}

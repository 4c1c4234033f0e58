package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.text.ContentHash;
import org.kitei.text.Correction;
import org.kitei.text.Finding;
import org.kitei.text.Imprint;
import org.kitei.text.ReadResult;
import org.kitei.text.RegulationText;
import org.kitei.text.TextPrinter;
import org.kitei.text.TextReader;

/** Words as a person typed them, beside what was read in them: the text need not hold all of them. */
record TypedText(String plain, ReadResult read) {

    private static final String HISTORY = "改版履歴";

    static TypedText of(String plain) {
        var lines = plain.replace("\r\n", "\n").replace('\r', '\n');
        return new TypedText(lines, TextReader.read(lines));
    }

    /** A text as it prints itself. */
    static TypedText printed(RegulationText text) {
        return of(TextPrinter.print(text));
    }

    /**
     * A text as it prints itself, with lines from elsewhere that are no part of it behind it, in a history of its editions. Entries
     * of a table of contents are not among them, for the headings say the same.
     *
     * @param former the history it would have without those lines; stands behind a number or a day alone
     */
    static TypedText printed(RegulationText text, ReadResult elsewhere, List<String> former) {
        var imprint = elsewhere.imprint();
        var own = elsewhere.aside().stream().filter(line -> line.reason() != Finding.Kind.TABLE_OF_CONTENTS)
                .filter(line -> !line.words().isBlank() && !line.words().equals(HISTORY)).map(line -> imprint.kept(line, elsewhere.text().title()));
        var inherited = imprint.history().isEmpty() && !imprint.lines().isEmpty() ? former.stream() : Stream.<String>empty();
        var lines = Stream.concat(own, inherited).distinct().toList();
        if (lines.isEmpty()) {
            return printed(text);
        }
        var all = of(TextPrinter.print(text).stripTrailing() + "\n\n" + HISTORY + "\n" + String.join("\n", lines) + "\n");
        return all.reads(text) ? all : printed(text);
    }

    /** What must be kept beside the text, so that nothing typed is lost and what is told of a line can be told again. */
    @Nullable String kept() {
        var told = read.findings().stream().anyMatch(finding -> finding.kind() != Finding.Kind.NUMBER_OUT_OF_ORDER);
        return told || !read.aside().isEmpty() || !read.imprint().equals(Imprint.NONE) ? plain : null;
    }

    boolean reads(RegulationText text) {
        return ContentHash.of(read.text()).equals(ContentHash.of(text));
    }

    /**
     * These words with a correction taken in their place; empty where they cannot say the corrected text.
     *
     * @param line where the provision begins that it is for
     */
    Optional<TypedText> with(Correction correction, int line, RegulationText corrected) {
        var former = correction.formerWords();
        for (int at = plain.indexOf(former, startOf(line)); at >= 0; at = plain.indexOf(former, at + 1)) {
            var next = of(plain.substring(0, at) + correction.nextWords() + plain.substring(at + former.length()));
            if (next.reads(corrected)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private int startOf(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = plain.indexOf('\n', start) + 1;
        }
        return start;
    }
}

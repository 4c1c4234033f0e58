package org.kitei.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the lines of a Word document, and what is told of each once. */
final class WordLines {

    private final List<String> lines = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Set<String> told = new HashSet<>();
    private String joined = "";

    void add(String paragraph) {
        lines.addAll(List.of((joined + paragraph).split("\n", -1)));
        joined = "";
    }

    /** The paragraph goes on in the next one, whose mark before it is deleted. */
    void join(String paragraph) {
        joined += paragraph;
    }

    void table(List<List<String>> rows) {
        TableRows.framed(rows).forEach(this::add);
    }

    void tell(Finding.Kind kind, String words) {
        if (told.add(line() + "/" + kind)) {
            findings.add(line(), kind, words);
        }
    }

    void setAside(Finding.Kind kind, String words) {
        if (!Words.strip(words).isEmpty()) {
            tell(kind, words);
            findings.setAside(line(), kind, words);
        }
    }

    /** A line of the table of contents that Word made; told once. */
    void contents(String words) {
        if (told.add("contents")) {
            findings.add(line(), Finding.Kind.TABLE_OF_CONTENTS, words);
            heading();
        }
        findings.setAside(line(), Finding.Kind.TABLE_OF_CONTENTS, words);
    }

    /** 目次 above them goes with them. */
    private void heading() {
        for (int last = lines.size() - 1; last >= 0; last--) {
            if (!lines.get(last).isBlank()) {
                if (LineClassifier.classify(lines.get(last)) instanceof Line.ContentsHeading) {
                    findings.setAside(last + 1, Finding.Kind.TABLE_OF_CONTENTS, lines.set(last, ""));
                }
                return;
            }
        }
    }

    void notes(WordLines notes) {
        notes.lines.forEach(note -> setAside(Finding.Kind.NOTE, note));
    }

    private int line() {
        return Math.max(1, lines.size() + 1);
    }

    WordText toText() {
        if (!joined.isEmpty()) {
            add("");
        }
        ReadResult all = findings.result(new RegulationText("", List.of(), List.of(), List.of()), Imprint.NONE);
        return new WordText(String.join("\n", lines), all.findings(), all.aside());
    }
}

package org.kitei.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is told of the lines: findings, so many that a person can still read them, and where each went. */
final class Findings {

    private static final int LIMIT = 500;

    private final List<Finding> list = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<ProvisionId, Integer> lines = new HashMap<>();

    void add(int line, Finding.Kind kind, String words) {
        if (list.size() < LIMIT) {
            list.add(new Finding(line, kind, Words.excerpt(Words.of(words))));
        } else if (list.size() == LIMIT) {
            list.add(new Finding(line, Finding.Kind.FURTHER_FINDINGS, ""));
        }
    }

    /** Told of the first such line only. */
    void once(int line, Finding.Kind kind, String which, String words) {
        if (told.add(kind + which)) {
            add(line, kind, words);
        }
    }

    /** The line goes beside the text. */
    void setAside(int line, Finding.Kind reason, String words) {
        aside.add(new SetAside(line, reason, Words.of(words)));
    }

    /** A new provision that begins in that line. */
    ProvisionId provision(int line) {
        ProvisionId id = ProvisionId.next();
        lines.put(id, line);
        return id;
    }

    List<Finding> all() {
        return list.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    ReadResult result(RegulationText text, Imprint imprint) {
        return new ReadResult(text, all(), imprint, aside.stream().sorted(Comparator.comparingInt(SetAside::line)).toList(), lines);
    }
}

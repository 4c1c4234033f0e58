package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, so many that a person can still read them. */
final class Findings {

    private static final int LIMIT = 500;

    private final List<Finding> list = new ArrayList<>();

    void add(int line, Finding.Kind kind, String words) {
        if (list.size() < LIMIT) {
            list.add(new Finding(line, kind, Words.excerpt(Words.of(words))));
        } else if (list.size() == LIMIT) {
            list.add(new Finding(line, Finding.Kind.FURTHER_FINDINGS, ""));
        }
    }

    List<Finding> all() {
        return list.stream().sorted(java.util.Comparator.comparingInt(Finding::line)).toList();
    }
}

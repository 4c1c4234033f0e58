package org.kitei.document;

import java.util.ArrayList;
import java.util.List;

import org.kitei.text.Finding;

/** What a person should know of a law that was read. */
final class LawXmlFindings {

    private static final int MOST = 500;
    private static final int EXCERPT = 60;

    private final List<Finding> list = new ArrayList<>();

    void add(XmlNode at, Finding.Kind kind) {
        if (list.size() < MOST) {
            var words = at.words().strip();
            int end = words.offsetByCodePoints(0, Math.min(EXCERPT, words.codePointCount(0, words.length())));
            list.add(new Finding(at.line(), kind, words.substring(0, end)));
        } else if (list.size() == MOST) {
            list.add(new Finding(at.line(), Finding.Kind.FURTHER_FINDINGS, ""));
        }
    }

    /** Small letters above others are left out wherever they stand. */
    void ruby(XmlNode within) {
        for (var child : within.children()) {
            if (child.name().equals("Ruby")) {
                add(child, Finding.Kind.RUBY);
            } else {
                ruby(child);
            }
        }
    }

    List<Finding> list() {
        return list.stream().sorted(java.util.Comparator.comparingInt(Finding::line)).toList();
    }
}

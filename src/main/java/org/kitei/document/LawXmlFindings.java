package org.kitei.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.kitei.text.Finding;
import org.kitei.text.SetAside;

/** What a person should know of a law that was read. */
final class LawXmlFindings {

    private static final int MOST = 500;
    private static final int EXCERPT = 60;

    private final List<Finding> list = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();

    /** Keeps beside the text what is told of and is no part of it. */
    void setAside(XmlNode at, Finding.Kind kind, String words) {
        aside.add(new SetAside(at.line(), kind, words));
    }

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
                setAside(child, Finding.Kind.RUBY, child.words() + "（" + child.children("Rt").map(XmlNode::words).collect(Collectors.joining()) + "）");
            } else {
                ruby(child);
            }
        }
    }

    List<Finding> list() {
        return list.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    List<SetAside> aside() {
        return aside.stream().sorted(Comparator.comparingInt(SetAside::line)).toList();
    }
}

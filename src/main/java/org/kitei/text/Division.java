package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chapter (章) or a section (節) with its heading.
 *
 * @param kind     which of them
 * @param number   第2章 is {@code [2]}, 第2節の2 is {@code [2, 2]}
 * @param heading  the words of the heading without the number
 * @param contents sections and articles of a chapter; articles of a section
 */
public record Division(ProvisionId id, Kind kind, Numeral number, String heading, List<MainElement> contents)
        implements MainElement {

    public enum Kind { CHAPTER, SECTION }

    public Division {
        contents = List.copyOf(contents);
    }

    @Override
    public Stream<Article> articles() {
        return contents.stream().flatMap(MainElement::articles);
    }
}

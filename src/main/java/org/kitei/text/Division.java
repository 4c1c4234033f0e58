package org.kitei.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chapter (章) or a section (節) with its heading.
 *
 * @param kind     which of them
 * @param number   第2章 is {@code [2]}, 第2節の2 is {@code [2, 2]}
 * @param heading  the words of the heading without the number
 * @param contents of a chapter: articles, then sections; of a section: articles
 */
public record Division(ProvisionId id, Kind kind, Numeral number, String heading, List<MainElement> contents)
        implements MainElement {

    public enum Kind {
        CHAPTER("章"), SECTION("節");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** 章 or 節. */
        public String unit() {
            return unit;
        }
    }

    public Division {
        heading = Words.of(heading);
        contents = List.copyOf(contents);
        ReadingOrder.require(kind, contents);
    }

    @Override
    public Stream<Article> articles() {
        return contents.stream().flatMap(MainElement::articles);
    }
}

package org.kitei.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A part (編), chapter (章), section (節), subsection (款) or division (目) with its heading.
 *
 * @param kind     which of them
 * @param number   第2章 is {@code [2]}, 第2節の2 is {@code [2, 2]}
 * @param heading  the words of the heading without the number
 * @param contents articles, then divisions of lower kinds, the lower kinds first
 */
public record Division(ProvisionId id, Kind kind, Numeral number, String heading, List<MainElement> contents)
        implements MainElement {

    /** From the highest to the lowest, as the law XML schema calls them; most texts have chapters and sections alone. */
    public enum Kind {
        PART("編"), CHAPTER("章"), SECTION("節"), SUBSECTION("款"), DIVISION("目");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** 章, 節 … */
        public String unit() {
            return unit;
        }

        /** {@code chapter}, as stored and hashed texts call it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean above(Kind other) {
            return ordinal() < other.ordinal();
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

package org.kitei.text;

/**
 * What the reader wants a person to look at. Nothing of the text is lost by any of them.
 *
 * @param line    the line of what was read, from 1
 * @param excerpt the beginning of that line, at most 60 characters
 */
public record Finding(int line, Kind kind, String excerpt) {

    public enum Kind {
        /** No line looks like a title. */
        NO_TITLE,
        /** Left out: the table of contents follows from the headings. */
        TABLE_OF_CONTENTS,
        /** Organisation, number, day, edition or history: kept beside the text, in the {@link Imprint}. */
        IMPRINT,
        /** Joined to the words of the line before it. */
        CONTINUED_LINE,
        /** Begins a paragraph, though it bears no number. */
        UNNUMBERED_PARAGRAPH,
        /** Words outside any article: an article was put around them. */
        ARTICLE_ASSUMED,
        /** Looks like something that cannot stand here; kept as words. */
        OUT_OF_PLACE,
        /** The number is not the one that follows; kept as it is. */
        NUMBER_OUT_OF_ORDER,
        /** Items of this layout are printed with other marks: ① becomes （１）. */
        MARK_CONVERTED,
        /** 第3条から第5条まで　削除 became an article for each number. */
        RANGE_EXPANDED,
        /** A row with fewer cells than the others; filled with empty ones. */
        UNEVEN_ROW,
        /** A control character or a broken one was replaced by a space or a replacement character. */
        UNREADABLE_CHARACTER,
        /** There was more to find than is listed. */
        FURTHER_FINDINGS
    }
}

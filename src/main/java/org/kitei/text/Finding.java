package org.kitei.text;

import java.util.EnumSet;
import java.util.Set;

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
        /** Items of this layout are printed with other marks: 一 becomes （１）. */
        MARK_CONVERTED,
        /** ① counts here: it becomes （１）, for a reference cannot name it. */
        CIRCLED_NUMBER,
        /** 2の2 before a paragraph: paragraphs have no branch numbers, so it stays among the words before it. */
        PARAGRAPH_WITH_BRANCH,
        /** （平9病院規程12・一部改正）: kept beside the text. */
        AMENDMENT_NOTE,
        /** 抄: this is an extract, kept beside the text. */
        EXTRACT,
        /** A line whose cells are parted by tabs is a row of a table here. */
        TABLE_ROW,
        /** Words in small letters above others (ルビ) were left out. */
        RUBY,
        /** A change that was tracked and not yet accepted was taken as accepted. */
        TRACKED_CHANGE,
        /** A picture, a chart or another object cannot be read as words. */
        OBJECT,
        /** A note at the foot or the end of a page, or a comment: kept beside the text. */
        NOTE,
        /** The file is not in UTF-8; it was read in this encoding. */
        ENCODING,
        /** 第3条から第5条まで　削除 became an article for each number. */
        RANGE_EXPANDED,
        /** A row with fewer cells than the others; filled with empty ones. */
        UNEVEN_ROW,
        /** A control character or a broken one was replaced by a space or a replacement character. */
        UNREADABLE_CHARACTER,
        /** There was more to find than is listed. */
        FURTHER_FINDINGS;

        private static final Set<Kind> TOLD_ONLY = EnumSet.of(TABLE_OF_CONTENTS, IMPRINT, AMENDMENT_NOTE, EXTRACT, MARK_CONVERTED,
                RANGE_EXPANDED, RUBY, TRACKED_CHANGE, NOTE, ENCODING);

        /** Whether a person must look; the others only tell what was done. */
        public boolean doubtful() {
            return !TOLD_ONLY.contains(this);
        }
    }
}

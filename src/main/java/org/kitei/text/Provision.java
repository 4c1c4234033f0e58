package org.kitei.text;

import org.jspecify.annotations.Nullable;

/**
 * One provision as a person points at it.
 *
 * @param label   第5条の2第3項第1号, 附則第2項, 別表第1; an article's only paragraph is called like the article
 * @param words   its own words, without those of the provisions inside it: an article's are its caption, a table's its
 *                caption and cells
 * @param article the article that it is or stands in; null outside articles
 */
public record Provision(ProvisionId id, Kind kind, String label, String words, @Nullable ProvisionId article) {

    public enum Kind {
        TITLE, PREAMBLE, PART, CHAPTER, SECTION, SUBSECTION, DIVISION, ARTICLE, PARAGRAPH, ITEM, SUPPLEMENTARY, TABLE, FORM;

        /** Whether it is a heading above articles. */
        public boolean heading() {
            return compareTo(PART) >= 0 && compareTo(DIVISION) <= 0;
        }
    }
}

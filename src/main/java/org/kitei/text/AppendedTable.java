package org.kitei.text;

import java.util.List;
import java.util.Optional;

/**
 * An appended table (別表).
 *
 * @param label   別表, or 別表第1 with half-width numerals
 * @param caption what stands in brackets behind the label, often the article it belongs to: 第4条関係; may be empty
 * @param rows    the first row is the head; each row has the same number of cells, short ones are filled with empty cells
 */
public record AppendedTable(ProvisionId id, String label, String caption, List<List<String>> rows) {

    public AppendedTable {
        label = Labels.normal(label);
        caption = Words.of(caption);
        rows = InnerTable.even(rows);
    }

    /** The line above it, in half-width numerals: 別表第1（第4条関係）. */
    public String heading() {
        return Labels.headed(label, caption);
    }

    /** The article that the caption names: 第5条の2関係 names 5の2. */
    public Optional<Numeral> relatedArticle() {
        return Labels.relatedArticle(caption);
    }
}

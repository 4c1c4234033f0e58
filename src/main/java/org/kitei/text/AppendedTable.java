package org.kitei.text;

import java.util.List;

/**
 * An appended table (別表).
 *
 * @param label   別表, or 別表第1
 * @param caption what the table lists; may be empty. Often the article it belongs to: 第4条関係
 * @param rows    the first row is the head; each row has the same number of cells
 */
public record AppendedTable(ProvisionId id, String label, String caption, List<List<String>> rows) {

    public AppendedTable {
        rows = rows.stream().map(List::copyOf).toList();
    }
}

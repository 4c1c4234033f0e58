package org.kitei.text;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table inside a provision, behind its words.
 *
 * @param rows at least one; each has the same number of cells, short ones are filled with empty cells
 */
public record InnerTable(List<List<String>> rows) {

    public InnerTable {
        rows = even(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one row");
        }
    }

    static List<List<String>> even(List<List<String>> rows) {
        int columns = Math.max(rows.stream().mapToInt(List::size).max().orElse(0), 1);
        return rows.stream()
                .map(row -> Stream.concat(row.stream().map(Words::of), Collections.nCopies(columns - row.size(), "").stream()).toList())
                .toList();
    }

    /** The words of its cells, a line a row. */
    String words() {
        return String.join("\n", rows.stream().map(row -> String.join("　", row)).toList());
    }
}

package org.kitei.committee;

import java.util.List;

/**
 * A decision table as a page shows it.
 *
 * @param inputs the headings of the columns
 */
public record TableView(List<String> inputs, List<Line> lines) {

    /**
     * @param id      of the row in the DMN
     * @param entries what is asked of each column; empty where the column does not matter
     * @param result  a value of {@link Resolution}
     */
    public record Line(String id, List<String> entries, String result, String description) {
    }
}

package org.kitei.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A table of a law: a cell that spans several columns or rows is followed, and underlain, by empty ones. */
final class LawXmlTable {

    private static final int MOST_COLUMNS = 100;

    private final XmlNode table;
    /** How many rows a column is still taken for by a cell above. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    LawXmlTable(XmlNode table) {
        this.table = table;
    }

    Stream<List<String>> rows() {
        return table.children().stream().map(this::row);
    }

    private List<String> row(XmlNode row) {
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
            skipTaken(cells);
            int from = cells.size();
            cells.add(words(cell));
            for (int column = 1; column < span(cell, "colspan") && cells.size() < MOST_COLUMNS; column++) {
                cells.add("");
            }
            for (int column = from; column < cells.size(); column++) {
                taken.put(column, span(cell, "rowspan") - 1);
            }
        }
        skipTaken(cells);
        return cells;
    }

    private void skipTaken(List<String> cells) {
        while (taken.getOrDefault(cells.size(), 0) > 0) {
            taken.merge(cells.size(), -1, Integer::sum);
            cells.add("");
        }
    }

    private static String words(XmlNode cell) {
        return cell.children().stream().allMatch(child -> child.name().equals("Sentence") || child.name().equals("Column"))
                ? LawXmlProvisionReader.sentences(cell) : String.join("　", LawXmlProvisionReader.lines(cell).toList());
    }

    private static int span(XmlNode cell, String which) {
        var span = cell.attribute(which);
        return span.matches("[1-9]\\d{0,3}") ? Integer.parseInt(span) : 1;
    }
}

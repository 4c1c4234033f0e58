package org.kitei.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a table as lines: cells parted by ｜. A line may also be framed, ｜a｜b｜, where bare cells would be misread.
 * In a cell, ｜ is written \｜. Read as well: cells parted by tabs, by |, or by wide spaces, if every line is.
 */
final class TableRows {

    private static final char BAR = '｜';

    private TableRows() {
    }

    static List<String> print(List<List<String>> rows) {
        List<String> bare = rows.stream().map(TableRows::row).toList();
        boolean clear = read(bare).equals(rows)
                && bare.stream().allMatch(line -> !Words.strip(line).isEmpty() && !Region.opens(LineClassifier.classify(line)));
        return clear ? bare : bare.stream().map(line -> BAR + line + BAR).toList();
    }

    static List<List<String>> read(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.indexOf(BAR) >= 0)) {
            boolean framed = lines.stream()
                    .allMatch(line -> line.length() > 1 && line.charAt(0) == BAR && line.charAt(line.length() - 1) == BAR);
            return lines.stream().map(line -> cells(framed ? line.substring(1, line.length() - 1) : line)).toList();
        }
        for (String separator : List.of("\t", "\\|")) {
            if (lines.stream().anyMatch(line -> line.contains(separator.substring(separator.length() - 1)))) {
                return lines.stream().map(line -> stripped(List.of(line.split(separator, -1)))).toList();
            }
        }
        return spaced(lines);
    }

    /** The head decides how many cells there are; what a row has beyond them stays in its last cell. */
    private static List<List<String>> spaced(List<String> lines) {
        int columns = lines.isEmpty() ? 1 : spaced(lines.get(0), Integer.MAX_VALUE).size();
        return lines.stream().map(line -> spaced(line, columns)).toList();
    }

    private static List<String> spaced(String line, int most) {
        List<String> cells = new ArrayList<>();
        String words = Words.strip(line);
        int from = 0;
        int gap = 0;
        while (cells.size() < most - 1 && (gap = words.indexOf('　', from)) >= 0) {
            cells.add(Words.strip(words.substring(from, gap)));
            from = gap;
            while (Words.isSpace(words.charAt(from))) {
                from++;
            }
        }
        cells.add(words.substring(from));
        return cells;
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(Words::of).toList();
    }

    private static String row(List<String> row) {
        return String.join(String.valueOf(BAR), row.stream().map(TableRows::escaped).toList());
    }

    private static String escaped(String cell) {
        StringBuilder escaped = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : BAR;
            if (c == BAR || c == '\\' && (next == BAR || next == '\\')) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (c == '\\' && (next == BAR || next == '\\')) {
                cell.append(next);
                i++;
            } else if (c == BAR) {
                cells.add(Words.of(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(Words.of(cell.toString()));
        return cells;
    }
}

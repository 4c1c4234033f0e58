package org.kitei.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of a table as lines: cells parted by ｜. A line may also be framed, ｜a｜b｜, where bare cells would be misread.
 * In a cell, ｜ is written \｜. Read as well: cells parted by tabs, by |, or by wide spaces, if every line is.
 */
final class TableRows {

    private static final char BAR = '｜';
    private static final Pattern WIDE_GAP = Pattern.compile("　{2}");

    private TableRows() {
    }

    static List<String> print(List<List<String>> rows) {
        List<String> bare = rows.stream().map(TableRows::row).toList();
        boolean clear = read(bare).equals(rows)
                && bare.stream().allMatch(line -> !Words.strip(line).isEmpty() && !Region.opens(LineClassifier.classify(line)));
        return clear ? bare : framed(rows);
    }

    /** ｜a｜b｜: as a table inside a provision is written. */
    static List<String> framed(List<List<String>> rows) {
        return rows.stream().map(row -> BAR + row(row) + BAR).toList();
    }

    /** The cells of one framed line, |a|b| as well; empty where it is none. */
    static Optional<List<String>> framedRow(String words) {
        char first = words.charAt(0);
        if (words.length() < 2 || first != words.charAt(words.length() - 1) || first != BAR && first != '|') {
            return Optional.empty();
        }
        String inner = words.substring(1, words.length() - 1);
        return Optional.of(first == BAR ? cells(inner) : stripped(List.of(inner.split("\\|", -1))));
    }

    /** The cells of a line whose cells are parted by tabs. */
    static List<String> tabbed(String words) {
        return stripped(List.of(words.split("\t", -1)));
    }

    static List<List<String>> read(List<String> lines) {
        if (lines.stream().anyMatch(TableRows::framed) && lines.stream().allMatch(line -> framed(line) || line.indexOf(BAR) < 0)) {
            return lines.stream().map(line -> framed(line) ? cells(line.substring(1, line.length() - 1)) : List.of(Words.of(line))).toList();
        }
        if (lines.stream().anyMatch(line -> line.indexOf(BAR) >= 0)) {
            return lines.stream().map(TableRows::cells).toList();
        }
        for (String separator : List.of("\t", "\\|")) {
            if (lines.stream().anyMatch(line -> line.contains(separator.substring(separator.length() - 1)))) {
                return lines.stream().map(line -> stripped(List.of(line.split(separator, -1)))).toList();
            }
        }
        return spaced(lines);
    }

    private static boolean framed(String line) {
        return line.length() > 1 && line.charAt(0) == BAR && line.charAt(line.length() - 1) == BAR;
    }

    /** The head decides how many cells there are, and whether single spaces only spread its words (区　分); what a row has beyond them stays in its last cell. */
    private static List<List<String>> spaced(List<String> lines) {
        int gap = lines.isEmpty() || !WIDE_GAP.matcher(Words.strip(lines.get(0))).find() ? 1 : 2;
        int columns = lines.isEmpty() ? 1 : spaced(lines.get(0), Integer.MAX_VALUE, gap).size();
        return lines.stream().map(line -> spaced(line, columns, gap)).toList();
    }

    private static List<String> spaced(String line, int most, int least) {
        List<String> cells = new ArrayList<>();
        String words = Words.strip(line);
        int from = 0;
        int gap = 0;
        while (cells.size() < most - 1 && (gap = words.indexOf("　".repeat(least), from)) >= 0) {
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

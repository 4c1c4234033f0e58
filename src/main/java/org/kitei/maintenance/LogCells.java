package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;

import org.kitei.maintenance.LogColumns.Separator;

/**
 * Splits one line of a log. A quoted cell may hold the separator, but ends with its line: a quotation mark that is never closed
 * would otherwise hide all lines behind it.
 */
final class LogCells {

    private final String line;
    private final Separator separator;
    private int at;

    private LogCells(String line, Separator separator) {
        this.line = line;
        this.separator = separator;
    }

    static List<String> of(String line, LogColumns columns) {
        return new LogCells(line, columns.separator()).split(columns.separator() == Separator.SPACE ? columns.action() : 0);
    }

    /** @param rest the column that runs to the end of the line; 0 for none */
    private List<String> split(int rest) {
        var cells = new ArrayList<String>();
        skipSpaces();
        while (at <= line.length()) {
            if (cells.size() + 1 == rest) {
                cells.add(line.substring(at).strip());
                return cells;
            }
            cells.add(next().strip());
            at++;
            skipSpaces();
            if (separator == Separator.SPACE && at >= line.length()) {
                return cells;
            }
        }
        return cells;
    }

    private void skipSpaces() {
        while (separator == Separator.SPACE && at < line.length() && ends(line.charAt(at))) {
            at++;
        }
    }

    /** The cell that begins here; afterwards this stands at the separator behind it, or at the end. */
    private String next() {
        var cell = new StringBuilder();
        if (at < line.length() && line.charAt(at) == '"') {
            quoted(cell);
        }
        while (at < line.length() && !ends(line.charAt(at))) {
            cell.append(line.charAt(at++));
        }
        return cell.toString();
    }

    private void quoted(StringBuilder cell) {
        for (at++; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                cell.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return;
            }
        }
    }

    private boolean ends(char c) {
        return switch (separator) {
            case COMMA -> c == ',';
            case TAB -> c == '\t';
            case SPACE -> c == ' ' || c == '\t';
        };
    }
}

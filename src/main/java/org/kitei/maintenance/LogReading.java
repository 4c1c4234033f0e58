package org.kitei.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Reads a log line by line. A line that cannot be read is handed on as one that could not be read: none is left out but blank ones. */
final class LogReading {

    private final @Nullable LogColumns columns;
    private final ZoneId zone;

    /**
     * @param columns null while nobody has said where what stands: then no line is read
     * @param zone    of times that name none
     */
    LogReading(@Nullable LogColumns columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
    }

    boolean columnsKnown() {
        return columns != null;
    }

    /** @param taker answers whether to go on */
    void each(LogFile file, Predicate<LogLine> taker) {
        try {
            LogText.lines(file, (number, text, cut) -> text.isBlank() || taker.test(new LogLine(number, text, cut, read(text, cut))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LogLine.@Nullable Read read(String text, boolean cut) {
        if (columns == null || cut) {
            return null;
        }
        var cells = LogCells.of(text, columns);
        var account = cell(cells, columns.account());
        var time = cell(cells, columns.time()) + (columns.clock() == 0 ? "" : " " + cell(cells, columns.clock()));
        return account.isEmpty() ? null
                : LogTime.read(time, zone).map(at -> new LogLine.Read(at, account, cell(cells, columns.action()))).orElse(null);
    }

    private static String cell(List<String> cells, int column) {
        return column < 1 || column > cells.size() ? "" : cells.get(column - 1);
    }
}

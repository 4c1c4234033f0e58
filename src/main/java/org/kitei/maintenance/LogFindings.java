package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * What a log tells against what was expected of it.
 *
 * @param lines         all that are not blank, the heading among them
 * @param expected      lines within the window by an expected account
 * @param unreadable    lines of which the program cannot tell
 * @param otherAccounts the first of their names
 * @param first         the earliest moment of a line; null where none could be read
 * @param columnsKnown  whether somebody has said where what stands; else no line was read
 * @param accountsKnown whether accounts were compared
 */
public record LogFindings(long lines, long expected, long outsideWindow, long otherAccount, long unreadable, List<String> otherAccounts,
        @Nullable Instant first, @Nullable Instant last, boolean columnsKnown, boolean accountsKnown) {

    private static final int MOST_ACCOUNTS = 20;

    /** Whether it holds nothing that was done in the window by an expected account. */
    public boolean nothing() {
        return columnsKnown && expected == 0;
    }

    /** Whether nothing has to be looked at. */
    public boolean clean() {
        return columnsKnown && expected > 0 && outsideWindow == 0 && otherAccount == 0 && unreadable == 0;
    }

    /** Reads the whole log; every line goes by the taker, marked. */
    static LogFindings of(LogFile file, LogReading reading, LogExpected expected, Consumer<MarkedLine> taker) {
        var count = new Count(reading.columnsKnown(), expected);
        reading.each(file, line -> {
            taker.accept(count.add(line));
            return true;
        });
        return new LogFindings(count.lines, count.expectedLines, count.outside, count.other, count.unreadable,
                List.copyOf(count.accounts), count.first, count.last, reading.columnsKnown(), !expected.accounts().isEmpty());
    }

    private static final class Count {

        private final boolean columnsKnown;
        private final LogExpected expected;
        private final Set<String> accounts = new TreeSet<>();
        private long lines;
        private long expectedLines;
        private long outside;
        private long other;
        private long unreadable;
        private @Nullable Instant first;
        private @Nullable Instant last;

        private Count(boolean columnsKnown, LogExpected expected) {
            this.columnsKnown = columnsKnown;
            this.expected = expected;
        }

        private MarkedLine add(LogLine line) {
            lines++;
            var read = line.read();
            var marks = marks(line);
            if (read != null) {
                between(read.at());
                expectedLines += marks.isEmpty() ? 1 : 0;
                outside += marks.contains(LogMark.OUTSIDE_WINDOW) ? 1 : 0;
                other += marks.contains(LogMark.OTHER_ACCOUNT) ? 1 : 0;
                if (marks.contains(LogMark.OTHER_ACCOUNT) && accounts.size() < MOST_ACCOUNTS) {
                    accounts.add(read.account());
                }
            }
            unreadable += marks.contains(LogMark.UNREADABLE) ? 1 : 0;
            return new MarkedLine(line, marks);
        }

        private Set<LogMark> marks(LogLine line) {
            if (!columnsKnown) {
                return Set.of();
            }
            return lines == 1 && line.read() == null && !line.cut() ? Set.of(LogMark.HEADING) : expected.marks(line);
        }

        private void between(Instant at) {
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
        }
    }
}

package org.kitei.inbox;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What waits for the person at work and is no task of a process, such as an edition that everybody reads: a hospital's 800
 * people would be as many tasks. Implemented by the module that keeps it. What is overdue stands before the tasks,
 * the rest behind them.
 */
public interface AlsoWaiting {

    /** The first ones, those due first in front. */
    List<Line> ofPersonAtWork(Locale locale);

    /**
     * @param kind key of the word above the title
     * @param due  the day in words; null where it may be done whenever
     */
    record Line(String kind, String title, @Nullable String due, boolean overdue, String address) {
    }
}

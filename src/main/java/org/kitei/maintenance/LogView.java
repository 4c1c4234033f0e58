package org.kitei.maintenance;

import java.util.List;

/**
 * A page of a log, and what was found in all of it.
 *
 * @param found     how many lines somebody has to look at
 * @param foundOnly whether only those are shown
 * @param page      from 1
 * @param pages     at least 1
 */
public record LogView(LogFindings findings, long found, boolean foundOnly, List<MarkedLine> lines, int page, int pages) {
}

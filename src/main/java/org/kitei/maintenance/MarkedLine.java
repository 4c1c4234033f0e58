package org.kitei.maintenance;

import java.util.Set;

public record MarkedLine(LogLine line, Set<LogMark> marks) {

    /** Whether somebody has to look at it. */
    public boolean found() {
        return !marks.isEmpty() && !marks.contains(LogMark.HEADING);
    }
}

package org.kitei.maintenance;

import java.util.Set;

record MarkedLine(LogLine line, Set<LogMark> marks) {

    /** Whether somebody has to look at it. */
    boolean found() {
        return !marks.isEmpty() && !marks.contains(LogMark.HEADING);
    }
}

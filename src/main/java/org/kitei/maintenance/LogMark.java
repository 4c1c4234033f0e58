package org.kitei.maintenance;

/** Why a line of a log is pointed out. */
public enum LogMark {
    /** Done before the window or after it. */
    OUTSIDE_WINDOW,
    OTHER_ACCOUNT,
    /** Its time or its account does not stand where it should. */
    UNREADABLE,
    /** The first line, where it is not about a moment: it names the columns. */
    HEADING
}

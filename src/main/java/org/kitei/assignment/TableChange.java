package org.kitei.assignment;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What an appointment changes in a table of assigned staff.
 *
 * @param role  as a table names it: 受付窓口
 * @param day   the first day in the role, or the last
 * @param until of one that began: the last day; null while no end is known
 */
record TableChange(String person, String role, Kind kind, LocalDate day, @Nullable LocalDate until) {

    /** Whether the person takes the role up, gives it up, or has no role left at all. */
    enum Kind { BEGAN, ENDED, LEFT }

    boolean began() {
        return kind == Kind.BEGAN;
    }
}

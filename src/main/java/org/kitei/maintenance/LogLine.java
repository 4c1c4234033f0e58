package org.kitei.maintenance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One line of a log that is not blank.
 *
 * @param number of the line in the file, from 1, blank ones counted
 * @param text   as it is shown: a control character or an invisible one is replaced by U+FFFD
 * @param cut    whether it was longer than what is shown of it
 * @param read   null where it could not be read
 */
public record LogLine(long number, String text, boolean cut, @Nullable Read read) {

    /** @param action empty where the log does not tell */
    public record Read(Instant at, String account, String action) {
    }
}

package org.kitei.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a signed-in person.
 *
 * @param roleNames message keys, {@code role.DIRECTOR} …
 * @param unread    how many notices the person has not read, as far as they are counted
 */
public record Shell(
        String facilityName, boolean sample, String personName, List<String> roleNames, List<Entry> navigation, int unread) {

    private static final int MOST_SHOWN = 99;

    /** @param count what waits behind the entry; null where nothing is counted */
    public record Entry(String href, String labelKey, boolean current, @Nullable Long count) {

        /** The count as it is shown; empty where nothing waits. */
        public String counted() {
            return shown(count == null ? 0 : count);
        }
    }

    /** How many notices are unread, as it is shown; empty where none is. */
    public String unreadCounted() {
        return shown(unread);
    }

    private static String shown(long count) {
        return count == 0 ? "" : count > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(count);
    }
}

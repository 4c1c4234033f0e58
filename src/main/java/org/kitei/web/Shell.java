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

    /** @param count what waits behind the entry; null where nothing is counted */
    public record Entry(String href, String labelKey, boolean current, @Nullable Long count) {
    }
}

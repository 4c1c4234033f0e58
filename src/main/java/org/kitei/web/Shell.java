package org.kitei.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a signed-in person.
 *
 * @param roleNames message keys, {@code role.DIRECTOR} …
 */
public record Shell(String facilityName, boolean sample, String personName, List<String> roleNames, List<Entry> navigation) {

    /** @param count what waits behind the entry; null where nothing is counted */
    public record Entry(String href, String labelKey, boolean current, @Nullable Long count) {
    }
}

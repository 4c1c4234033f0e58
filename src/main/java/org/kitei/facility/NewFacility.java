package org.kitei.facility;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A facility to be founded.
 *
 * @param code          lower-case letters, digits and hyphens; what people type at sign-in where a deployment holds several
 * @param administrator null where the director keeps people and accounts too
 */
public record NewFacility(
        String code, String name, String shortName, Size size, ZoneId zone, boolean sample,
        List<String> departments, List<String> systems, FacilityProfile.Settings settings,
        NewPerson director, @Nullable NewPerson administrator) {

    public NewFacility {
        departments = List.copyOf(departments);
        systems = List.copyOf(systems);
    }

    /** A facility with default settings in Asia/Tokyo whose director is its administrator too. */
    public static NewFacility of(String code, String name, Size size, NewPerson director) {
        return new NewFacility(code, name, name, size, ZoneId.of("Asia/Tokyo"), false, List.of(), List.of(),
                FacilityProfile.Settings.defaults(), director, null);
    }
}

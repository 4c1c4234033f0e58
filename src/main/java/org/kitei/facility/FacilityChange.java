package org.kitei.facility;

import java.util.List;

/** What the administrator may change of the facility; {@code version} is the one that was shown. */
public record FacilityChange(
        int version, String name, String shortName, List<String> systems, FacilityProfile.Settings settings) {

    public FacilityChange {
        systems = List.copyOf(systems);
    }
}

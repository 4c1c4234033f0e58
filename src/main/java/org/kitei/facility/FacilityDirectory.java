package org.kitei.facility;

import java.time.LocalDate;

/** Knows the facility the thread works in. */
public interface FacilityDirectory {

    /** The facility of the {@link FacilityContext}. */
    FacilityProfile current();

    /** Today in that facility's time zone. */
    LocalDate today();
}

package org.kitei.facility;

import java.util.UUID;

/** The facility exists from now on; its first people and appointments are told of separately. */
public record FacilityFounded(UUID facilityId, String code, String name, Size size, boolean sample) implements FacilityEvent {
}

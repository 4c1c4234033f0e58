package org.kitei.facility;

import java.util.UUID;

/** Names, systems, departments or settings of the facility were changed. */
public record FacilityChanged(UUID facilityId, String name) implements FacilityEvent {
}

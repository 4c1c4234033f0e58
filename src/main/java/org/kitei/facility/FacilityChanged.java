package org.kitei.facility;

import java.util.Map;
import java.util.UUID;

/**
 * Names, systems, departments or settings of the facility were changed.
 *
 * @param changes which values, each as "old → new"
 */
public record FacilityChanged(UUID facilityId, String name, Map<String, String> changes) implements FacilityEvent {

    public FacilityChanged {
        changes = Map.copyOf(changes);
    }
}

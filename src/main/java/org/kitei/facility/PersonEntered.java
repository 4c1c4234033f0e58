package org.kitei.facility;

import java.util.UUID;

/** A person of the facility was entered. */
public record PersonEntered(UUID personId, String name) implements FacilityEvent {
}

package org.kitei.facility;

import java.util.UUID;

/** A person's name, department or language was changed. */
public record PersonChanged(UUID personId, String name) implements FacilityEvent {
}

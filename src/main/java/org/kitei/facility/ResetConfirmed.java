package org.kitei.facility;

import java.util.UUID;

/** Another named person confirmed that a password given by an administrator is its owner's. */
public record ResetConfirmed(UUID personId, String name) implements FacilityEvent {
}

package org.kitei.facility;

import java.util.UUID;

/** An administrator gave a person an initial password. */
public record PasswordReset(UUID personId) implements FacilityEvent {
}

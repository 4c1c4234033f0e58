package org.kitei.facility;

import java.util.UUID;

/** A person chose a password. */
public record PasswordChosen(UUID personId) implements FacilityEvent {
}

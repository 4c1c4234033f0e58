package org.kitei.facility;

/** A person took the naming of a deputy back. */
public record DeputyDismissed(DeputyTerm term, String principalName, String deputyName) implements FacilityEvent {
}

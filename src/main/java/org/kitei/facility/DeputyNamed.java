package org.kitei.facility;

/** A person named a deputy for acts of theirs. */
public record DeputyNamed(DeputyTerm term, String principalName, String deputyName) implements FacilityEvent {
}

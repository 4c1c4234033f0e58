package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A person was appointed to a role from a day. */
public record PersonAppointed(UUID appointmentId, UUID personId, Role role, LocalDate from, @Nullable LocalDate until) implements FacilityEvent {
}

package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

/** The last day of an appointment was set. */
public record AppointmentEnded(UUID appointmentId, UUID personId, Role role, LocalDate lastDay) implements FacilityEvent {
}

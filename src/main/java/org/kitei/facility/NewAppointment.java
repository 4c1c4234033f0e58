package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment wanted.
 *
 * @param departmentId the department the role is held for; null for the facility as a whole
 * @param until        the last day; null while no end is known
 */
public record NewAppointment(
        UUID personId, Role role, @Nullable UUID departmentId, LocalDate from, @Nullable LocalDate until) {

    /** The same, but not before the day: who accepts late holds the role from then. */
    NewAppointment notBefore(LocalDate day) {
        return from.isBefore(day) ? new NewAppointment(personId, role, departmentId, day, until) : this;
    }
}

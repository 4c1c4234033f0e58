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
record NewAppointment(
        UUID personId, Role role, @Nullable UUID departmentId, LocalDate from, @Nullable LocalDate until) {
}

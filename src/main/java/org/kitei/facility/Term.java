package org.kitei.facility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment as others show it.
 *
 * @param until the last day; null while no end is known
 */
public record Term(
        UUID id, UUID personId, Role role, @Nullable UUID departmentId, LocalDate from, @Nullable LocalDate until) {

    static Term of(Appointment appointment) {
        return new Term(appointment.id(), appointment.personId(), appointment.role(), appointment.departmentId(),
                appointment.from(), appointment.until());
    }

    public boolean inForceOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}

package org.kitei.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Which appointments are possible, and which ends. */
final class AppointmentRules {

    private AppointmentRules() {
    }

    /** @throws InvalidInput where the person cannot be appointed so */
    static void check(NewAppointment wanted, Person person, List<Appointment> ofSameRole, Size size,
            LocalDate today) {
        if (wanted.role().ofCommittee() && !size.hasCommittee()) {
            throw InvalidInput.at("role", "facility.appointment.no-committee");
        }
        if (wanted.from().isBefore(today)) {
            throw InvalidInput.at("from", "facility.appointment.from.past");
        }
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            throw InvalidInput.at("until", "facility.appointment.until.before-from");
        }
        if (wanted.until() != null && wanted.role().indispensable()) {
            throw InvalidInput.at("until", "facility.appointment.until.indispensable");
        }
        if (!person.activeOn(wanted.from())) {
            throw InvalidInput.at("personId", "facility.appointment.person.not-here", person.name());
        }
        if (wanted.role() == Role.DEPARTMENT_HEAD && wanted.departmentId() == null) {
            throw InvalidInput.at("departmentId", "facility.appointment.department.required");
        }
        if (ofSameRole.stream().anyMatch(other -> other.personId().equals(wanted.personId())
                && Objects.equals(other.departmentId(), wanted.departmentId())
                && other.overlaps(wanted.from(), wanted.until()))) {
            throw InvalidInput.at("role", "facility.appointment.held-already", person.name());
        }
    }

    /** @throws InvalidInput where nobody would hold a role that the facility cannot be without */
    static void checkEnd(Appointment ending, LocalDate lastDay, List<Appointment> ofSameRole) {
        var dayAfter = lastDay.plusDays(1);
        if (ending.role().indispensable() && ofSameRole.stream().noneMatch(other ->
                !other.id().equals(ending.id()) && other.inForceOn(dayAfter) && other.until() == null)) {
            throw InvalidInput.at("lastDay", "facility.appointment.end.indispensable." + ending.role());
        }
    }
}

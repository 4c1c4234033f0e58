package org.kitei.facility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person's appointment to a role, both days included. An end is set; nothing is ever deleted. */
@Entity
@Table(name = "appointment")
class Appointment {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, updatable = false)
    private Role role;

    @Column(name = "department_id", updatable = false)
    private @Nullable UUID departmentId;

    @Column(name = "from_day", nullable = false, updatable = false)
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "appointed_by", updatable = false)
    private @Nullable UUID appointedBy;

    @Column(name = "appointed_at", nullable = false, updatable = false)
    private Instant appointedAt;

    protected Appointment() {
    }

    static Appointment of(NewAppointment wanted, @Nullable UUID appointedBy, Instant at) {
        var appointment = new Appointment();
        appointment.id = Ids.next();
        appointment.personId = wanted.personId();
        appointment.role = wanted.role();
        appointment.departmentId = wanted.departmentId();
        appointment.from = wanted.from();
        appointment.until = wanted.until();
        appointment.appointedBy = appointedBy;
        appointment.appointedAt = at;
        return appointment;
    }

    /**
     * The last day becomes this one, unless an earlier one is set already. An appointment that would end before its first
     * day ends the day before it, which means that it never comes into force.
     */
    void endOn(LocalDate lastDay) {
        var day = lastDay.isBefore(from) ? from.minusDays(1) : lastDay;
        if (until == null || day.isBefore(until)) {
            until = day;
        }
    }

    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return (until == null || !until.isBefore(first)) && (last == null || !from.isAfter(last))
                && (until == null || !until.isBefore(from));
    }

    boolean inForceOn(LocalDate day) {
        return overlaps(day, day);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    Role role() {
        return role;
    }

    @Nullable UUID departmentId() {
        return departmentId;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }
}

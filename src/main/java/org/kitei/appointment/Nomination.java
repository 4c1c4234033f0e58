package org.kitei.appointment;

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
import org.kitei.facility.Ids;
import org.kitei.facility.NewAppointment;
import org.kitei.facility.Role;
import org.kitei.ledger.Digest;

/** A person named for a role, who has yet to answer or has answered. */
@Entity
@Table(name = "nomination")
class Nomination {

    enum State { WAITING, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED }

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

    @Column(name = "until_day", updatable = false)
    private @Nullable LocalDate until;

    @Column(name = "named_by", nullable = false, updatable = false)
    private UUID namedBy;

    @Column(name = "named_at", nullable = false, updatable = false)
    private Instant namedAt;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    protected Nomination() {
    }

    static Nomination of(NewAppointment wanted, UUID namedBy, Instant now, Instant due) {
        var nomination = new Nomination();
        nomination.id = Ids.next();
        nomination.personId = wanted.personId();
        nomination.role = wanted.role();
        nomination.departmentId = wanted.departmentId();
        nomination.from = wanted.from();
        nomination.until = wanted.until();
        nomination.namedBy = namedBy;
        nomination.namedAt = now;
        nomination.dueAt = due;
        nomination.state = State.WAITING;
        return nomination;
    }

    void accept(Instant now) {
        end(State.ACCEPTED, now);
    }

    void decline(String why, Instant now) {
        reason = why;
        end(State.DECLINED, now);
    }

    void withdraw(Instant now) {
        end(State.WITHDRAWN, now);
    }

    void expire(Instant now) {
        end(State.EXPIRED, now);
    }

    private void end(State next, Instant now) {
        if (state != State.WAITING) {
            throw new IllegalStateException("the naming is " + state);
        }
        state = next;
        answeredAt = now;
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    /** What the director signed: person, role, department and days. */
    String contentHash() {
        return Digest.of(id, personId, role, departmentId == null ? "" : departmentId, from, until == null ? "" : until);
    }

    NewAppointment wanted() {
        return new NewAppointment(personId, role, departmentId, from, until);
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

    UUID namedBy() {
        return namedBy;
    }

    Instant namedAt() {
        return namedAt;
    }

    Instant dueAt() {
        return dueAt;
    }
}

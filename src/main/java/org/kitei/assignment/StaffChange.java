package org.kitei.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
import org.kitei.facility.Role;
import org.kitei.ledger.Digest;

/** An appointment that began or ended and touches the table of assigned staff of a regulation: an amendment is proposed. */
@Entity
@Table(name = "staff_change")
class StaffChange {

    enum State { OPEN, TAKEN_UP, DECLINED }

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id", updatable = false)
    private UUID regulationId;

    @Column(name = "appointment_id", updatable = false)
    private UUID appointmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private TableChange.Kind kind;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "person_name", updatable = false)
    private String personName;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", updatable = false)
    private Role role;

    @Column(name = "effective_on", updatable = false)
    private LocalDate effectiveOn;

    @Column(name = "until_day", updatable = false)
    private @Nullable LocalDate until;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "case_id")
    private @Nullable UUID caseId;

    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "reason")
    private String reason;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected StaffChange() {
    }

    static StaffChange of(UUID regulationId, UUID appointmentId, UUID personId, Role role, TableChange what, Instant now) {
        var change = new StaffChange();
        change.id = Ids.next();
        change.regulationId = regulationId;
        change.appointmentId = appointmentId;
        change.kind = what.kind();
        change.personId = personId;
        change.personName = what.person();
        change.role = role;
        change.effectiveOn = what.day();
        change.until = what.until();
        change.notedAt = now;
        change.state = State.OPEN;
        change.reason = "";
        return change;
    }

    /** A case amends the table. */
    void takeUp(UUID inCase) {
        require(State.OPEN);
        state = State.TAKEN_UP;
        caseId = inCase;
    }

    /** The case that took it up came to nothing: it is proposed again. */
    void proposeAgain() {
        require(State.TAKEN_UP);
        state = State.OPEN;
        caseId = null;
    }

    void decline(String why, UUID by, Instant now) {
        require(State.OPEN);
        state = State.DECLINED;
        reason = why;
        settledBy = by;
        settledAt = now;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new IllegalStateException("the change is " + state + ", not " + expected);
        }
    }

    TableChange what(String roleName) {
        return new TableChange(personName, roleName, kind, effectiveOn, until);
    }

    /** A fingerprint of what was noted, which never changes. */
    static String digest(UUID regulation, String kind, UUID person, String role, LocalDate effectiveOn, @Nullable LocalDate until) {
        return Digest.of(regulation, kind, person, role, effectiveOn, until == null ? "" : until);
    }

    String digest() {
        return digest(regulationId, kind.name(), personId, role.name(), effectiveOn, until);
    }

    UUID id() {
        return id;
    }

    UUID regulationId() {
        return regulationId;
    }

    TableChange.Kind kind() {
        return kind;
    }

    String personName() {
        return personName;
    }

    Role role() {
        return role;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    Instant notedAt() {
        return notedAt;
    }

    State state() {
        return state;
    }

    Optional<UUID> caseId() {
        return Optional.ofNullable(caseId);
    }

    String reason() {
        return reason;
    }
}

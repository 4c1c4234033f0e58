package org.kitei.committee;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;

/** A member of the committee for the time of one round. */
@Entity
@Table(name = "round_member")
class RoundMember {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private Round round;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "recused")
    private boolean recused;

    @Column(name = "attended")
    private @Nullable Boolean attended;

    @Column(name = "left_on")
    private @Nullable LocalDate leftOn;

    protected RoundMember() {
    }

    static RoundMember of(Round round, PersonRef person, Role role) {
        var member = new RoundMember();
        member.id = Ids.next();
        member.round = round;
        member.personId = person.id();
        member.name = person.name();
        member.role = role;
        return member;
    }

    void recuse() {
        recused = true;
    }

    /** The person no longer holds office in the committee. */
    void leave(LocalDate day) {
        leftOn = day;
    }

    void attended(boolean present) {
        attended = present;
    }

    void askAgain() {
        if (wasAbsent()) {
            attended = null;
        }
    }

    UUID personId() {
        return personId;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    boolean recused() {
        return recused;
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    /** In office, and without an interest in the matter. */
    boolean takesPart() {
        return !recused && leftOn == null;
    }

    boolean chairs() {
        return role == Role.COMMITTEE_CHAIR;
    }

    @Nullable Boolean attendance() {
        return attended;
    }

    boolean wasAbsent() {
        return Boolean.FALSE.equals(attended);
    }

    boolean wasPresent() {
        return Boolean.TRUE.equals(attended);
    }
}

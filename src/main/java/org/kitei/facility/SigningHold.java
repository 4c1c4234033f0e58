package org.kitei.facility;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A password that was given to a person is not yet known to be theirs alone. */
@Entity
@Table(name = "signing_hold")
class SigningHold {

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

    @Column(name = "reset_by", updatable = false)
    private @Nullable UUID resetBy;

    @Column(name = "reset_at", nullable = false, updatable = false)
    private Instant resetAt;

    @Column(name = "lapses_at", nullable = false, updatable = false)
    private Instant lapsesAt;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected SigningHold() {
    }

    static SigningHold of(UUID personId, @Nullable UUID resetBy, Instant now, Instant lapsesAt) {
        var hold = new SigningHold();
        hold.id = Ids.next();
        hold.personId = personId;
        hold.resetBy = resetBy;
        hold.resetAt = now;
        hold.lapsesAt = lapsesAt;
        return hold;
    }

    /** Another than the owner and whoever gave the password has seen that its owner has it. */
    void confirm(UUID witness, Instant now) {
        if (!mayBeConfirmedBy(witness)) {
            throw new IllegalStateException("not a third person");
        }
        confirmedBy = witness;
        confirmedAt = now;
    }

    boolean mayBeConfirmedBy(UUID witness) {
        return !witness.equals(personId) && !witness.equals(resetBy);
    }

    UUID personId() {
        return personId;
    }

    HeldPassword held() {
        return new HeldPassword(id, personId, resetBy, resetAt, lapsesAt);
    }
}

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

/** A person is away from one moment to another, or until they are back. */
@Entity
@Table(name = "absence")
class Absence {

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

    @Column(name = "begins_at", nullable = false)
    private Instant from;

    @Column(name = "ends_at")
    private @Nullable Instant until;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private UUID recordedBy;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    protected Absence() {
    }

    static Absence of(UUID personId, Instant from, @Nullable Instant until, String reason, UUID recordedBy, Instant now) {
        var absence = new Absence();
        absence.id = Ids.next();
        absence.personId = personId;
        absence.from = from;
        absence.until = until;
        absence.reason = reason;
        absence.recordedBy = recordedBy;
        absence.recordedAt = now;
        return absence;
    }

    /** The person is back, or does not go away at all. */
    void end(Instant now) {
        if (now.isBefore(from)) {
            from = now;
        }
        if (!over(now)) {
            until = now;
        }
    }

    boolean over(Instant now) {
        return until != null && !until.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    AbsencePeriod period() {
        return new AbsencePeriod(id, personId, from, until, reason, recordedBy, recordedAt);
    }
}

package org.kitei.review;

import java.time.Instant;
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

/** Somebody asks for a review before its time. Written once. */
@Entity
@Table(name = "review_request")
class ReviewRequest {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id", updatable = false)
    private UUID regulationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", updatable = false)
    private ReviewOrigin origin;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "requested_by", updatable = false)
    private @Nullable UUID requestedBy;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected ReviewRequest() {
    }

    static ReviewRequest of(UUID regulation, ReviewOrigin origin, String reason, @Nullable UUID by, Instant now) {
        var request = new ReviewRequest();
        request.id = Ids.next();
        request.regulationId = regulation;
        request.origin = origin;
        request.reason = reason;
        request.requestedBy = by;
        request.requestedAt = now;
        return request;
    }

    UUID id() {
        return id;
    }

    ReviewOrigin origin() {
        return origin;
    }

    String reason() {
        return reason;
    }

    /** Empty where the program asked. */
    Optional<UUID> requestedBy() {
        return Optional.ofNullable(requestedBy);
    }

    Instant requestedAt() {
        return requestedAt;
    }
}

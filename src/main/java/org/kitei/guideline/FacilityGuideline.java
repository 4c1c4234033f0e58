package org.kitei.guideline;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;

/** A facility was told of an edition of the guideline's table and, once it is adopted, works by it. */
@Entity
@Table(name = "facility_guideline")
class FacilityGuideline {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "edition_id", updatable = false)
    private String editionId;

    @Column(name = "noticed_at", updatable = false)
    private Instant noticedAt;

    @Column(name = "adopted_by")
    private @Nullable UUID adoptedBy;

    @Column(name = "adopted_at")
    private @Nullable Instant adoptedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected FacilityGuideline() {
    }

    static FacilityGuideline noticed(String edition, Instant now) {
        var told = new FacilityGuideline();
        told.id = Ids.next();
        told.editionId = edition;
        told.noticedAt = now;
        return told;
    }

    /** @param by null where the facility was founded with it */
    void adopt(@Nullable UUID by, Instant now) {
        if (adoptedAt != null) {
            throw new IllegalStateException("adopted before: " + editionId);
        }
        adoptedBy = by;
        adoptedAt = now;
    }

    boolean adopted() {
        return adoptedAt != null;
    }

    String editionId() {
        return editionId;
    }
}

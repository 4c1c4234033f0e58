package org.kitei.regulation;

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

/** Whether a facility shows its regulations in force to everybody (row 8-1A). */
@Entity
@Table(name = "publication")
class Publication {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Publication() {
    }

    static Publication closed() {
        var publication = new Publication();
        publication.id = Ids.next();
        return publication;
    }

    void set(boolean open, UUID by, Instant at) {
        this.open = open;
        changedBy = by;
        changedAt = at;
    }

    boolean open() {
        return open;
    }
}

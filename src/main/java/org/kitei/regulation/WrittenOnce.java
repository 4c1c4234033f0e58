package org.kitei.regulation;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;

import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;
import org.springframework.data.domain.Persistable;

/** A record that is written once and never changed. It knows that it is new, so that nobody asks the database. */
@MappedSuperclass
abstract class WrittenOnce implements Persistable<UUID> {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Transient
    private boolean added;

    /** Gives a new record its identity. */
    void add() {
        id = Ids.next();
        added = true;
    }

    UUID id() {
        return id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}

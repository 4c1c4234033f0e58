package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Ids;

/** An account for maintenance in one system (guideline row 6-3A). It is never changed, only retired. */
@Entity
@Table(name = "maintenance_account")
class MaintenanceAccount {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "target_system", nullable = false, updatable = false)
    private String system;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "contractor_id", updatable = false)
    private @Nullable UUID contractorId;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    @Column(name = "entered_by", nullable = false, updatable = false)
    private UUID enteredBy;

    @Column(name = "in_use")
    private @Nullable Boolean inUse;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    protected MaintenanceAccount() {
    }

    static MaintenanceAccount enter(NewAccount wanted, UUID by, Instant now) {
        var account = new MaintenanceAccount();
        account.id = Ids.next();
        account.system = wanted.system();
        account.name = wanted.name();
        account.contractorId = wanted.contractorId();
        account.enteredAt = now;
        account.enteredBy = by;
        account.inUse = true;
        return account;
    }

    /** @throws AlreadyRetired where it is */
    void retire(Instant now) {
        if (retired()) {
            throw new AlreadyRetired(retiredAt);
        }
        inUse = null;
        retiredAt = now;
    }

    static final class AlreadyRetired extends AlreadyDone {

        AlreadyRetired(@Nullable Instant at) {
            super(null, at, "maintenance.account.retired.already", "maintenance.account.retired.already.about");
        }
    }

    UUID id() {
        return id;
    }

    String system() {
        return system;
    }

    String name() {
        return name;
    }

    @Nullable UUID contractorId() {
        return contractorId;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    UUID enteredBy() {
        return enteredBy;
    }

    boolean retired() {
        return inUse == null;
    }

    @Nullable Instant retiredAt() {
        return retiredAt;
    }
}

package org.kitei.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.outside.Invitation;

/** Somebody who works here for a contractor, registered under an agreement. */
@Entity
@Table(name = "worker")
class Worker {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "agreement_id", nullable = false, updatable = false)
    private UUID agreementId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    @Column(name = "email", nullable = false, updatable = false)
    private String email;

    @Column(name = "registered_at", nullable = false, updatable = false)
    private Instant registeredAt;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected Worker() {
    }

    static Worker register(UUID agreementId, WorkerDetails details, Instant now) {
        details.check();
        var worker = new Worker();
        worker.id = Ids.next();
        worker.agreementId = agreementId;
        worker.name = details.name();
        worker.note = details.note();
        worker.email = details.email();
        worker.registeredAt = now;
        return worker;
    }

    /** From this day on they work here no more. */
    void end(LocalDate day) {
        if (endedOn != null) {
            throw new WorkerKeeping.NoLongerRegistered();
        }
        endedOn = day;
    }

    boolean ended(LocalDate day) {
        return endedOn != null && !day.isBefore(endedOn);
    }

    /** To pledge secrecy at a link. */
    Invitation invite() {
        return new Invitation(WorkerPurpose.PLEDGE, id, name, email);
    }

    String recordHash() {
        return recordHash(id, agreementId, name, note, email);
    }

    static String recordHash(UUID id, UUID agreementId, String name, String note, String email) {
        return Digest.of(id, agreementId, name, note, email);
    }

    UUID id() {
        return id;
    }

    UUID agreementId() {
        return agreementId;
    }

    String name() {
        return name;
    }

    WorkerDetails details() {
        return new WorkerDetails(name, note, email);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }
}

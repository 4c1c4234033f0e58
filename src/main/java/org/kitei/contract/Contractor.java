package org.kitei.contract;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;

/** An outside party that does work for the facility, or for another of its contractors. */
@Entity
@Table(name = "contractor")
class Contractor {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "address", nullable = false)
    private String address;

    @Column(name = "representative", nullable = false)
    private String representative;

    @Column(name = "contact", nullable = false)
    private String contact;

    @Column(name = "email", nullable = false)
    private String email;

    @Column(name = "kind_of_work", nullable = false)
    private String kindOfWork;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    protected Contractor() {
    }

    static Contractor enter(ContractorDetails details, Instant now) {
        var contractor = new Contractor();
        contractor.id = Ids.next();
        contractor.enteredAt = now;
        contractor.become(details);
        return contractor;
    }

    void become(ContractorDetails details) {
        details.check();
        name = details.name();
        address = details.address();
        representative = details.representative();
        contact = details.contact();
        email = details.email();
        kindOfWork = details.kindOfWork();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ContractorDetails details() {
        return new ContractorDetails(name, address, representative, contact, email, kindOfWork);
    }
}

package org.kitei.contract;

import java.time.Instant;
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
import org.kitei.ledger.Digest;

/** A contractor's wish to pass work on to one subcontractor (row 6-2A), and what became of it. */
@Entity
@Table(name = "subcontract")
class Subcontract {

    enum State { DECLARED, EQUAL, CONSENTED, REFUSED }

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "above_id", nullable = false, updatable = false)
    private UUID aboveId;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Column(name = "representative", nullable = false, updatable = false)
    private String representative;

    @Column(name = "contact", nullable = false, updatable = false)
    private String contact;

    @Column(name = "email", nullable = false, updatable = false)
    private String email;

    @Column(name = "kind_of_work", nullable = false, updatable = false)
    private String kindOfWork;

    @Column(name = "work", nullable = false, updatable = false)
    private String work;

    @Column(name = "equal_terms", nullable = false, updatable = false)
    private String equalTerms;

    @Column(name = "declared_by", nullable = false, updatable = false)
    private String declaredBy;

    @Column(name = "declared_at", nullable = false, updatable = false)
    private Instant declaredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "agreement_id")
    private @Nullable UUID agreementId;

    protected Subcontract() {
    }

    static Subcontract declare(Agreement above, Declaration declared, String by, Instant now) {
        declared.check();
        var subcontract = new Subcontract();
        subcontract.id = Ids.next();
        subcontract.aboveId = above.id();
        subcontract.name = declared.contractor().name();
        subcontract.address = declared.contractor().address();
        subcontract.representative = declared.contractor().representative();
        subcontract.contact = declared.contractor().contact();
        subcontract.email = declared.contractor().email();
        subcontract.kindOfWork = declared.contractor().kindOfWork();
        subcontract.work = declared.work();
        subcontract.equalTerms = declared.equalTerms();
        subcontract.declaredBy = by;
        subcontract.declaredAt = now;
        subcontract.state = State.DECLARED;
        return subcontract;
    }

    void foundEqual() {
        leave(State.DECLARED, State.EQUAL);
    }

    void refuse(String why, Instant now) {
        if (state != State.DECLARED) {
            require(State.EQUAL);
        }
        state = State.REFUSED;
        reason = why;
        decidedAt = now;
    }

    void consent(Instant now) {
        leave(State.EQUAL, State.CONSENTED);
        decidedAt = now;
    }

    void leadsTo(UUID agreement) {
        require(State.CONSENTED);
        agreementId = agreement;
    }

    private void leave(State from, State to) {
        require(from);
        state = to;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new IllegalStateException("the subcontract is " + state);
        }
    }

    /** What was declared, as it is checked and consented to. */
    String contentHash() {
        return Digest.of(id, aboveId, name, address, representative, contact, email, kindOfWork, work, equalTerms, declaredBy);
    }

    UUID id() {
        return id;
    }

    UUID aboveId() {
        return aboveId;
    }

    Declaration declaration() {
        return new Declaration(new ContractorDetails(name, address, representative, contact, email, kindOfWork), work, equalTerms);
    }

    String name() {
        return name;
    }

    String declaredBy() {
        return declaredBy;
    }

    Instant declaredAt() {
        return declaredAt;
    }

    State state() {
        return state;
    }

    String reason() {
        return reason;
    }

    @Nullable UUID agreementId() {
        return agreementId;
    }
}

package org.kitei.committee;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;

/** A version of the facility's own rule on quorum and resolution: proposed, then decided by the director or dropped. */
@Entity
@Table(name = "resolution_rule")
class ResolutionRule {

    enum State { PROPOSED, DECIDED, DROPPED }

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "number")
    private @Nullable Integer number;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Convert(converter = RuleChoiceAsJson.class)
    @Column(name = "choice")
    private @Nullable RuleChoice choice;

    @Column(name = "dmn")
    private String dmn;

    @Column(name = "dmn_hash")
    private String dmnHash;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "signature_id")
    private @Nullable UUID signatureId;

    @Column(name = "engine_version")
    private int engineVersion;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected ResolutionRule() {
    }

    /** @param choice what the form said; null where a file was given */
    static ResolutionRule propose(@Nullable RuleChoice choice, String dmn, UUID by, Instant now) {
        var rule = new ResolutionRule();
        rule.id = Ids.next();
        rule.state = State.PROPOSED;
        rule.choice = choice;
        rule.dmn = dmn;
        rule.dmnHash = Digest.of(dmn);
        rule.proposedBy = by;
        rule.proposedAt = now;
        return rule;
    }

    void decide(int asNumber, Signature signature, int asEngineVersion) {
        requireProposed();
        if (!signature.contentHash().equals(dmnHash)) {
            throw new IllegalStateException("another table was signed");
        }
        number = asNumber;
        decidedBy = signature.signerId();
        decidedAt = signature.signedAt();
        signatureId = signature.id();
        engineVersion = asEngineVersion;
        state = State.DECIDED;
    }

    void drop() {
        requireProposed();
        state = State.DROPPED;
    }

    /** @throws AlreadyDone where it is decided or dropped */
    void requireProposed() {
        if (state != State.PROPOSED) {
            throw new ProposalClosed();
        }
    }

    UUID id() {
        return id;
    }

    /** Null before the decision. */
    @Nullable Integer number() {
        return number;
    }

    Optional<RuleChoice> choice() {
        return Optional.ofNullable(choice);
    }

    String dmn() {
        return dmn;
    }

    String dmnHash() {
        return dmnHash;
    }

    UUID proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    int engineVersion() {
        return engineVersion;
    }
}

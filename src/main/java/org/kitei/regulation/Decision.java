package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;

/** What the director decided on one text, signed: over its hash and, in the statement, the date. */
@Entity
@Immutable
@Table(name = "decision")
class Decision extends WrittenOnce {

    /** The last three are about the date of a text that was decided before. */
    enum Outcome { APPROVE, SEND_BACK, REJECT, MOVE_DATE, KEEP_DATE, CALL_OFF }

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "effective_date")
    private @Nullable LocalDate effectiveDate;

    @Column(name = "reason")
    private String reason;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "on_behalf_of")
    private @Nullable UUID onBehalfOf;

    @Column(name = "double_role")
    private boolean doubleRole;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {
    }

    static Decision of(
            RevisionCase revision, Outcome outcome, @Nullable LocalDate effectiveDate, String reason, Signature signature) {
        var decision = new Decision();
        decision.add();
        decision.caseId = revision.id();
        decision.outcome = outcome;
        decision.effectiveDate = effectiveDate;
        decision.reason = reason;
        decision.contentHash = signature.contentHash();
        decision.signatureId = signature.id();
        decision.decidedBy = signature.signerId();
        decision.onBehalfOf = signature.onBehalfOf();
        decision.doubleRole = signature.signerId().equals(revision.drafterId());
        decision.decidedAt = signature.signedAt();
        return decision;
    }

    /** A fingerprint of what was decided, for the ledger. */
    String digest() {
        return digest(outcome, effectiveDate, reason, contentHash, decidedBy, onBehalfOf);
    }

    /** A decision in person leaves out for whom it was made, as every decision of the first release does. */
    static String digest(Object outcome, @Nullable LocalDate effectiveDate, String reason, String contentHash, UUID decidedBy,
            @Nullable UUID onBehalfOf) {
        var day = effectiveDate == null ? "" : effectiveDate;
        return onBehalfOf == null ? Digest.of(outcome, day, reason, contentHash, decidedBy)
                : Digest.of(outcome, day, reason, contentHash, decidedBy, onBehalfOf);
    }

    Outcome outcome() {
        return outcome;
    }

    Optional<LocalDate> effectiveDate() {
        return Optional.ofNullable(effectiveDate);
    }

    String reason() {
        return reason;
    }

    String contentHash() {
        return contentHash;
    }

    UUID decidedBy() {
        return decidedBy;
    }

    /** The absent director for whom a deputy decided (代決); empty where the director did. */
    Optional<UUID> onBehalfOf() {
        return Optional.ofNullable(onBehalfOf);
    }

    /** In a clinic one person may draft and decide; it is recorded and shown (domain section 2). */
    boolean doubleRole() {
        return doubleRole;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}

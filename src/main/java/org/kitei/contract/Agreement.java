package org.kitei.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.attachment.AttachmentRef;
import org.kitei.facility.Ids;
import org.kitei.outside.Invitation;

/** One agreement on secrecy with one contractor, from its first draft to the return of what was handed over. */
@Entity
@Table(name = "agreement")
class Agreement {

    /** What the contract manager decided about the time after the term. */
    enum Renewal { UNDECIDED, RENEW, END }

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "contractor_id", nullable = false, updatable = false)
    private UUID contractorId;

    @Column(name = "parent_id", updatable = false)
    private @Nullable UUID parentId;

    @Column(name = "tier", nullable = false, updatable = false)
    private int tier;

    @Column(name = "renews_id", updatable = false)
    private @Nullable UUID renewsId;

    @Embedded
    private Terms terms;

    @Embedded
    private PenaltyBacking penalty;

    @Column(name = "plain_text", nullable = false)
    private String plainText;

    @Column(name = "own_file_id")
    private @Nullable UUID ownFileId;

    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Column(name = "content_hash", nullable = false)
    private String contentHash = "";

    @Column(name = "package_id")
    private @Nullable UUID packageId;

    @Column(name = "certificate_id")
    private @Nullable UUID certificateId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AgreementState state;

    @Column(name = "expired", nullable = false)
    private boolean expired;

    @Column(name = "suspended_because", nullable = false)
    private String suspendedBecause = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "renewal", nullable = false)
    private Renewal renewal = Renewal.UNDECIDED;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    protected Agreement() {
    }

    static Agreement open(UUID contractorId, @Nullable Agreement above, Terms terms, String plainText, Instant now) {
        var agreement = new Agreement();
        agreement.id = Ids.next();
        agreement.contractorId = contractorId;
        agreement.parentId = above == null ? null : above.id;
        agreement.tier = above == null ? 1 : above.tier + 1;
        agreement.penalty = PenaltyBacking.NOT_SEEN;
        agreement.plainText = plainText;
        agreement.state = AgreementState.PREPARING;
        agreement.openedAt = now;
        agreement.agree(terms);
        return agreement;
    }

    /** A new one for the time after this, which runs on; it stands below the same as this one. */
    Agreement renew(Instant now) {
        require(AgreementState.IN_FORCE);
        var next = open(contractorId, null, terms.renewed(), plainText, now);
        next.parentId = parentId;
        next.tier = tier;
        next.renewsId = id;
        next.ownFileId = ownFileId;
        renewal = Renewal.RENEW;
        return next;
    }

    void agree(Terms wanted) {
        require(AgreementState.PREPARING);
        wanted.check();
        terms = wanted;
    }

    void write(String plain) {
        require(AgreementState.PREPARING);
        plainText = plain;
        ownFileId = null;
    }

    /** The contractor's own text is signed as it is. */
    void take(AttachmentRef contractorsText) {
        require(AgreementState.PREPARING);
        ownFileId = contractorsText.id();
    }

    void seen(PenaltyBacking rules) {
        require(AgreementState.PREPARING);
        penalty = rules;
    }

    /** From here on this file is what everybody reads and signs. */
    void submit(AttachmentRef document) {
        leave(AgreementState.IN_REVIEW, AgreementState.PREPARING);
        documentId = document.id();
        contentHash = document.sha256();
    }

    void giveUp() {
        leave(AgreementState.GIVEN_UP, AgreementState.PREPARING);
    }

    void approve() {
        leave(AgreementState.WITH_CONTRACTOR, AgreementState.IN_REVIEW);
    }

    void contractorSigned() {
        leave(AgreementState.TO_COUNTERSIGN, AgreementState.WITH_CONTRACTOR);
    }

    /** The terms are worked on again: whatever was signed was signed on something else. */
    void sendBack() {
        leave(AgreementState.PREPARING, AgreementState.IN_REVIEW, AgreementState.WITH_CONTRACTOR, AgreementState.TO_COUNTERSIGN);
        documentId = null;
        contentHash = "";
    }

    void conclude(AttachmentRef signed) {
        leave(AgreementState.CONCLUDED, AgreementState.TO_COUNTERSIGN);
        packageId = signed.id();
    }

    void activate() {
        leave(AgreementState.IN_FORCE, AgreementState.CONCLUDED);
    }

    void endAfterTerm() {
        require(AgreementState.IN_FORCE);
        renewal = Renewal.END;
    }

    /** The one that was to follow it was given up: it is decided again. */
    void renewalGivenUp() {
        require(AgreementState.IN_FORCE);
        renewal = Renewal.UNDECIDED;
    }

    /** Its term is over, and nobody has decided, or its renewal is not in force yet. */
    void expire() {
        require(AgreementState.IN_FORCE);
        expired = true;
    }

    void suspend(String because) {
        suspendedBecause = because;
    }

    void resume() {
        suspendedBecause = "";
    }

    void close() {
        leave(AgreementState.CLOSING, AgreementState.IN_FORCE);
    }

    /** That what was handed over came back, or was destroyed. */
    void certify(AttachmentRef certificate) {
        require(AgreementState.CLOSING);
        certificateId = certificate.id();
    }

    void returned() {
        leave(AgreementState.ENDED, AgreementState.CLOSING);
    }

    /** Its renewal is in force: what was handed over stays with the contractor. */
    void replaced() {
        leave(AgreementState.ENDED, AgreementState.IN_FORCE);
    }

    void putInCharge(UUID person) {
        if (state.over()) {
            throw new IllegalStateException("the agreement is " + state);
        }
        terms = terms.inCharge(person);
    }

    private void leave(AgreementState next, AgreementState... from) {
        if (!Arrays.asList(from).contains(state)) {
            throw new IllegalStateException("the agreement is " + state);
        }
        state = next;
    }

    private void require(AgreementState needed) {
        if (state != needed) {
            throw new IllegalStateException("the agreement is " + state);
        }
    }

    /** Whether work under it may be done on that day, as far as it goes by itself: those above it count too. */
    boolean stands(LocalDate day) {
        return state == AgreementState.IN_FORCE && binds(day);
    }

    /** Whether its term runs on the day, in force or about to be. */
    boolean binds(LocalDate day) {
        return workedUnder() && !day.isBefore(terms.from()) && !day.isAfter(terms.until());
    }

    /** Whether works can be done under it in its term: signed, not over, and not suspended. */
    boolean workedUnder() {
        return state.workedUnder() && !expired && suspendedBecause.isEmpty();
    }

    /** Whether nothing may be done under it though it is in force. */
    boolean suspended() {
        return state == AgreementState.IN_FORCE && (expired || !suspendedBecause.isEmpty());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID contractorId() {
        return contractorId;
    }

    @Nullable UUID parentId() {
        return parentId;
    }

    @Nullable UUID renewsId() {
        return renewsId;
    }

    int tier() {
        return tier;
    }

    Terms terms() {
        return terms;
    }

    PenaltyBacking penalty() {
        return penalty;
    }

    String plainText() {
        return plainText;
    }

    @Nullable UUID ownFileId() {
        return ownFileId;
    }

    /** Whoever signs for the contractor is whom every link about it goes to; the signed agreement goes along where it is taken. */
    Invitation invite(String purpose) {
        return new Invitation(purpose, id, terms.signerName(), terms.signerEmail(), purpose.equals(AgreementPurpose.TAKE) ? packageId : null);
    }

    @Nullable UUID documentId() {
        return documentId;
    }

    @Nullable UUID packageId() {
        return packageId;
    }

    @Nullable UUID certificateId() {
        return certificateId;
    }

    String contentHash() {
        return contentHash;
    }

    AgreementState state() {
        return state;
    }

    boolean expired() {
        return expired;
    }

    String suspendedBecause() {
        return suspendedBecause;
    }

    Renewal renewal() {
        return renewal;
    }

    Instant openedAt() {
        return openedAt;
    }
}

package org.kitei.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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

    @Embedded
    private AgreementFiles files;

    @Embedded
    private Progress progress;

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
        agreement.files = AgreementFiles.none();
        agreement.progress = Progress.beginning();
        agreement.openedAt = now;
        agreement.agree(terms);
        return agreement;
    }

    /** A new one for the time after this, which runs on; it stands below the same as this one. */
    Agreement renew(Instant now) {
        progress.require(AgreementState.IN_FORCE);
        var next = open(contractorId, null, terms.renewed(), plainText, now);
        next.parentId = parentId;
        next.tier = tier;
        next.renewsId = id;
        next.files = AgreementFiles.after(files);
        progress.decide(Progress.Renewal.RENEW);
        return next;
    }

    void agree(Terms wanted) {
        progress.require(AgreementState.PREPARING);
        wanted.check();
        terms = wanted;
    }

    void write(String plain) {
        progress.require(AgreementState.PREPARING);
        plainText = plain;
        files.takeText(null);
    }

    /** The contractor's own text is signed as it is. */
    void take(AttachmentRef contractorsText) {
        progress.require(AgreementState.PREPARING);
        files.takeText(contractorsText);
    }

    void seen(PenaltyBacking rules) {
        progress.require(AgreementState.PREPARING);
        penalty = rules;
    }

    /** From here on this file is what everybody reads and signs. */
    void submit(AttachmentRef document) {
        progress.leave(AgreementState.IN_REVIEW, AgreementState.PREPARING);
        files.fix(document);
    }

    void giveUp() {
        progress.leave(AgreementState.GIVEN_UP, AgreementState.PREPARING);
    }

    void approve() {
        progress.leave(AgreementState.WITH_CONTRACTOR, AgreementState.IN_REVIEW);
    }

    void contractorSigned() {
        progress.leave(AgreementState.TO_COUNTERSIGN, AgreementState.WITH_CONTRACTOR);
    }

    /** The terms are worked on again: whatever was signed was signed on something else. */
    void sendBack() {
        progress.leave(AgreementState.PREPARING, AgreementState.IN_REVIEW, AgreementState.WITH_CONTRACTOR, AgreementState.TO_COUNTERSIGN);
        files.loosen();
    }

    void conclude(AttachmentRef signed) {
        progress.leave(AgreementState.CONCLUDED, AgreementState.TO_COUNTERSIGN);
        files.keepSigned(signed);
    }

    void activate() {
        progress.leave(AgreementState.IN_FORCE, AgreementState.CONCLUDED);
    }

    void endAfterTerm() {
        progress.decide(Progress.Renewal.END);
    }

    /** The one that was to follow it was given up: it is decided again. */
    void renewalGivenUp() {
        progress.decide(Progress.Renewal.UNDECIDED);
    }

    /** Its term is over, and nobody has decided, or its renewal is not in force yet. */
    void expire() {
        progress.expire();
    }

    void suspend(String because) {
        progress.suspend(because);
    }

    void resume() {
        progress.suspend("");
    }

    void close() {
        progress.leave(AgreementState.CLOSING, AgreementState.IN_FORCE);
    }

    /** That what was handed over came back, or was destroyed. */
    void certify(AttachmentRef certificate) {
        progress.require(AgreementState.CLOSING);
        files.keepCertificate(certificate);
    }

    void returned() {
        progress.leave(AgreementState.ENDED, AgreementState.CLOSING);
    }

    /** Its renewal is in force: what was handed over stays with the contractor. */
    void replaced() {
        progress.leave(AgreementState.ENDED, AgreementState.IN_FORCE);
    }

    void putInCharge(UUID person) {
        if (state().over()) {
            throw new IllegalStateException("the agreement is " + state());
        }
        terms = terms.inCharge(person);
    }

    /** Whether work under it may be done on that day, as far as it goes by itself: those above it count too. */
    boolean stands(LocalDate day) {
        return state() == AgreementState.IN_FORCE && binds(day);
    }

    /** Whether its term runs on the day, in force or about to be. */
    boolean binds(LocalDate day) {
        return workedUnder() && !day.isBefore(terms.from()) && !day.isAfter(terms.until());
    }

    /** Whether works can be done under it in its term: signed, not over, and not suspended. */
    boolean workedUnder() {
        return state().workedUnder() && !progress.stopped();
    }

    /** Whether nothing may be done under it though it is in force. */
    boolean suspended() {
        return state() == AgreementState.IN_FORCE && progress.stopped();
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
        return files.ownFileId();
    }

    /** Whoever signs for the contractor is whom every link about it goes to; the signed agreement goes along where it is taken. */
    Invitation invite(String purpose) {
        return new Invitation(purpose, id, terms.signerName(), terms.signerEmail(), purpose.equals(AgreementPurpose.TAKE) ? files.packageId() : null);
    }

    @Nullable UUID documentId() {
        return files.documentId();
    }

    @Nullable UUID packageId() {
        return files.packageId();
    }

    @Nullable UUID certificateId() {
        return files.certificateId();
    }

    String contentHash() {
        return files.contentHash();
    }

    AgreementState state() {
        return progress.state();
    }

    boolean expired() {
        return progress.expired();
    }

    String suspendedBecause() {
        return progress.suspendedBecause();
    }

    Progress.Renewal renewal() {
        return progress.renewal();
    }

    Instant openedAt() {
        return openedAt;
    }
}

package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;

/** The director has read what a deputy decided in their absence, signed (後閲). */
@Entity
@Immutable
@Table(name = "post_review")
class PostReview extends WrittenOnce {

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "remark")
    private String remark;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "read_by")
    private UUID readBy;

    @Column(name = "read_at")
    private Instant readAt;

    protected PostReview() {
    }

    static PostReview of(RevisionCase revision, Decision decision, String remark, Signature signature) {
        var review = new PostReview();
        review.add();
        review.caseId = revision.id();
        review.decisionId = decision.id();
        review.remark = remark;
        review.signatureId = signature.id();
        review.readBy = signature.signerId();
        review.readAt = signature.signedAt();
        return review;
    }

    /** A fingerprint of what was said, for the ledger. */
    String digest() {
        return digest(decisionId, remark, readBy);
    }

    static String digest(UUID decisionId, String remark, UUID readBy) {
        return Digest.of(decisionId, remark, readBy);
    }

    UUID decisionId() {
        return decisionId;
    }

    String remark() {
        return remark;
    }

    UUID readBy() {
        return readBy;
    }

    Instant readAt() {
        return readAt;
    }
}

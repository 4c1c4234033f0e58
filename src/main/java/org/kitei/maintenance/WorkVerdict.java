package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;

/** The signed verdict on one report. Never changed. */
@Entity
@Table(name = "work_verdict")
class WorkVerdict {

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "work_id", nullable = false, updatable = false)
    private UUID workId;

    @Column(name = "report_id", nullable = false, updatable = false)
    private UUID reportId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false, updatable = false)
    private Verdict verdict;

    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Column(name = "content_hash", nullable = false, updatable = false)
    private String contentHash;

    @Column(name = "signature_id", nullable = false, updatable = false)
    private UUID signatureId;

    @Column(name = "given_by", nullable = false, updatable = false)
    private String givenBy;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    protected WorkVerdict() {
    }

    /** @param words the question, or the reason; empty where it is accepted without remark */
    static WorkVerdict on(WorkReport report, Verdict verdict, String words, Signature signature) {
        var given = new WorkVerdict();
        given.id = Ids.next();
        given.workId = report.workId();
        given.reportId = report.id();
        given.verdict = verdict;
        given.words = words;
        given.contentHash = signature.contentHash();
        given.signatureId = signature.id();
        given.givenBy = signature.signerName();
        given.givenAt = signature.signedAt();
        return given;
    }

    UUID id() {
        return id;
    }

    UUID reportId() {
        return reportId;
    }

    Verdict verdict() {
        return verdict;
    }

    String words() {
        return words;
    }

    String contentHash() {
        return contentHash;
    }

    String givenBy() {
        return givenBy;
    }

    Instant givenAt() {
        return givenAt;
    }

    /** A fingerprint of all it says. */
    String digest() {
        return digest(id, workId, reportId, verdict, words, contentHash, signatureId, givenBy, givenAt);
    }

    static String digest(UUID id, UUID workId, UUID reportId, Verdict verdict, String words, String contentHash, UUID signatureId,
            String givenBy, Instant givenAt) {
        return Digest.of(id, workId, reportId, verdict, words, contentHash, signatureId, givenBy, givenAt);
    }
}

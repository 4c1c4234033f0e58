package org.kitei.review;

import java.time.Instant;
import java.util.Optional;
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
import org.kitei.signature.Signature;

/** What one review found, signed over the text in force that day. Written once. */
@Entity
@Table(name = "review_finding")
class Finding {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id", updatable = false)
    private UUID regulationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", updatable = false)
    private ReviewVerdict verdict;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "drafter_id", updatable = false)
    private @Nullable UUID drafterId;

    @Column(name = "edition_number", updatable = false)
    private int editionNumber;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "signature_id", updatable = false)
    private UUID signatureId;

    @Column(name = "found_by", updatable = false)
    private UUID foundBy;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Finding() {
    }

    static Finding of(UUID regulation, int edition, ReviewVerdict verdict, String reason, @Nullable UUID drafter, Signature signature) {
        var finding = new Finding();
        finding.id = Ids.next();
        finding.regulationId = regulation;
        finding.verdict = verdict;
        finding.reason = reason;
        finding.drafterId = drafter;
        finding.editionNumber = edition;
        finding.contentHash = signature.contentHash();
        finding.signatureId = signature.id();
        finding.foundBy = signature.signerId();
        finding.foundAt = signature.signedAt();
        return finding;
    }

    /** A fingerprint of what was found, for the ledger. */
    String digest() {
        return Digest.of(verdict, reason, editionNumber, contentHash, foundBy);
    }

    UUID id() {
        return id;
    }

    ReviewVerdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    /** Who is to draft the change; empty where nothing changes or a case was under way. */
    Optional<UUID> drafterId() {
        return Optional.ofNullable(drafterId);
    }

    int editionNumber() {
        return editionNumber;
    }

    UUID foundBy() {
        return foundBy;
    }

    Instant foundAt() {
        return foundAt;
    }
}

package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;
import org.springframework.data.domain.Persistable;

/** The paper an edition was taken in from, kept word for word. Its id is the edition's. */
@Entity
@Immutable
@Table(name = "found_paper")
class FoundPaper implements Persistable<UUID> {

    @Id
    @Column(name = "edition_id")
    private UUID editionId;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @Column(name = "paper_number")
    private String paperNumber;

    @Column(name = "words")
    private String words;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "taken_in_by")
    private UUID takenInBy;

    @Column(name = "taken_in_at")
    private Instant takenInAt;

    @Transient
    private boolean added;

    protected FoundPaper() {
    }

    static FoundPaper of(Edition edition, FoundText found, Signature signature) {
        if (!edition.draft().contentHash().equals(signature.contentHash())) {
            throw new IllegalStateException("another text was signed");
        }
        var paper = new FoundPaper();
        paper.added = true;
        paper.editionId = edition.id();
        paper.regulationId = edition.regulationId();
        paper.paperNumber = found.paperNumber();
        paper.words = found.words();
        paper.signatureId = signature.id();
        paper.takenInBy = signature.signerId();
        paper.takenInAt = signature.signedAt();
        return paper;
    }

    /** A fingerprint of what the ledger vouches for beyond the text. */
    static String digest(String paperNumber, String words, UUID takenInBy) {
        return Digest.of(paperNumber, words, takenInBy);
    }

    String digest() {
        return digest(paperNumber, words, takenInBy);
    }

    @Override
    public UUID getId() {
        return editionId;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}

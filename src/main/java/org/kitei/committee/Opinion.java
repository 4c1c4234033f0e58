package org.kitei.committee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;
import org.kitei.ledger.Digest;
import org.kitei.signature.Signature;

/** One member's signed opinion on one content. */
@Entity
@Table(name = "opinion")
class Opinion {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private Round round;

    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private OpinionKind kind;

    @Column(name = "reason")
    private String reason;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "given_at")
    private Instant givenAt;

    @Convert(converter = CommentsAsJson.class)
    @Column(name = "comments")
    private List<Comment> comments = List.of();

    /** A comment on one provision. */
    record Comment(String provisionId, String label, String words) {
    }

    protected Opinion() {
    }

    static Opinion of(Round round, OpinionKind kind, String reason, List<Comment> comments, Signature signature) {
        var opinion = new Opinion();
        opinion.id = Ids.next();
        opinion.round = round;
        opinion.personId = signature.signerId();
        opinion.kind = kind;
        opinion.reason = reason;
        opinion.contentHash = signature.contentHash();
        opinion.signatureId = signature.id();
        opinion.givenAt = signature.signedAt();
        opinion.comments = List.copyOf(comments);
        return opinion;
    }

    UUID id() {
        return id;
    }

    /** A fingerprint of what was said, for the ledger. */
    String digest() {
        return Digest.of(personId, kind, reason, new CommentsAsJson().convertToDatabaseColumn(comments), contentHash);
    }

    UUID personId() {
        return personId;
    }

    OpinionKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    String contentHash() {
        return contentHash;
    }

    Instant givenAt() {
        return givenAt;
    }

    List<Comment> comments() {
        return comments;
    }
}

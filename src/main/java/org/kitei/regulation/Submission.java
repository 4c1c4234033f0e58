package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.kitei.facility.Ids;
import org.kitei.signature.Signature;
import org.springframework.data.domain.Persistable;

/** A text as it was submitted: what the opinions and the decision of its round were given on. */
@Entity
@Immutable
@Table(name = "submission")
class Submission implements Persistable<UUID> {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "case_id")
    private UUID caseId;

    @Embedded
    private Draft draft;

    @Column(name = "summary")
    private String summary;

    @Column(name = "signature_id")
    private UUID signatureId;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Transient
    private boolean added;

    protected Submission() {
    }

    static Submission of(RevisionCase revision, Signature signature) {
        var submission = new Submission();
        submission.id = Ids.next();
        submission.added = true;
        submission.caseId = revision.id();
        submission.draft = revision.draft();
        submission.summary = revision.summary();
        submission.signatureId = signature.id();
        submission.submittedAt = signature.signedAt();
        return submission;
    }

    Draft draft() {
        return draft;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    String summary() {
        return summary;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return added;
    }
}

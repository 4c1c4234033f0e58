package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.kitei.signature.Signature;

/** A text as it was submitted: what the opinions and the decision of its round were given on. */
@Entity
@Immutable
@Table(name = "submission")
class Submission extends WrittenOnce {

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

    protected Submission() {
    }

    static Submission of(RevisionCase revision, Signature signature) {
        var submission = new Submission();
        submission.add();
        submission.caseId = revision.id();
        submission.draft = revision.draft();
        submission.summary = revision.summary();
        submission.signatureId = signature.id();
        submission.submittedAt = signature.signedAt();
        return submission;
    }

    UUID caseId() {
        return caseId;
    }

    UUID signatureId() {
        return signatureId;
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
}

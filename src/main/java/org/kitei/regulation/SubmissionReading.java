package org.kitei.regulation;

import java.time.Instant;
import java.util.UUID;

import org.kitei.facility.NoSuchRecord;
import org.kitei.signature.Signature;
import org.kitei.signature.Signatures;
import org.kitei.text.RegulationText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts as they were submitted: what the opinions and the decision of their round were signed on. */
@Service
@Transactional(readOnly = true)
public class SubmissionReading {

    private final Submissions submissions;
    private final RevisionCases cases;
    private final CaseTitles titles;
    private final Signatures signatures;

    SubmissionReading(Submissions submissions, RevisionCases cases, CaseTitles titles, Signatures signatures) {
        this.submissions = submissions;
        this.cases = cases;
        this.titles = titles;
        this.signatures = signatures;
    }

    /** @param statement the words its drafter signed */
    public record SubmittedText(
            UUID caseId, String caseNumber, String caseTitle, Instant submittedAt, String submittedBy, String statement, String summary,
            String contentHash, RegulationText text) {
    }

    /** @throws NoSuchRecord where the facility has no such submission */
    public SubmittedText get(UUID submissionId) {
        var submission = submissions.findById(submissionId).orElseThrow(() -> new NoSuchRecord("submission", submissionId));
        var revision = cases.get(submission.caseId());
        var signature = signatures.on(CaseSubject.of(revision)).stream()
                .filter(one -> one.id().equals(submission.signatureId())).findFirst();
        return new SubmittedText(revision.id(), revision.number(), titles.of(revision), submission.submittedAt(),
                signature.map(Signature::signerName).orElse(""), signature.map(Signature::statement).orElse(""),
                submission.summary(), submission.draft().contentHash(), submission.draft().text());
    }
}

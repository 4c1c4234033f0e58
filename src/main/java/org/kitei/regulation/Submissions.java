package org.kitei.regulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Submissions extends Repository<Submission, UUID> {

    Submission save(Submission submission);

    Optional<Submission> findById(UUID id);

    record Signed(UUID id, String contentHash) {
    }

    /** Without their texts. */
    @Query("""
            select new org.kitei.regulation.Submissions$Signed(s.id, s.draft.contentHash) from Submission s
            where s.caseId = :caseId order by s.id""")
    List<Signed> signedIn(UUID caseId);
}

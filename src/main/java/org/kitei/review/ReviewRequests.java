package org.kitei.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ReviewRequests extends Repository<ReviewRequest, UUID> {

    ReviewRequest save(ReviewRequest request);

    boolean existsByRegulationIdAndRequestedAtAfter(UUID regulationId, Instant since);

    List<ReviewRequest> findByRegulationIdAndRequestedAtAfterOrderByRequestedAtDesc(UUID regulationId, Instant since);
}

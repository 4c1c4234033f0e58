package org.kitei.regulation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PostReviews extends Repository<PostReview, UUID> {

    PostReview save(PostReview review);

    List<PostReview> findByCaseIdOrderById(UUID caseId);
}

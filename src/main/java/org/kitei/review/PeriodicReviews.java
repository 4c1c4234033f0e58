package org.kitei.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PeriodicReviews extends Repository<PeriodicReview, UUID> {

    PeriodicReview save(PeriodicReview review);

    Optional<PeriodicReview> findById(UUID regulationId);

    List<PeriodicReview> findByStateNot(ReviewState state);
}

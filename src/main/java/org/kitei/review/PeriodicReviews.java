package org.kitei.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PeriodicReviews extends Repository<PeriodicReview, UUID> {

    PeriodicReview save(PeriodicReview review);

    Optional<PeriodicReview> findById(UUID regulationId);

    /** Those that wait for their day among these, both included. */
    @Query("""
            select r from PeriodicReview r where r.dueOn >= :first and r.dueOn <= :last and r.state = 'WAITING'
            order by r.dueOn, r.regulationId""")
    List<PeriodicReview> dueBetween(LocalDate first, LocalDate last, Limit limit);

    List<PeriodicReview> findByStateNot(ReviewState state);
}

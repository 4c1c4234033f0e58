package org.kitei.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.regulation.RegulationPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When a regulation is reviewed next, on its page. */
@Component
@Order(1)
class NextReviewPanel implements RegulationPanel {

    private final ReviewReading reviews;

    NextReviewPanel(ReviewReading reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Shown> of(UUID regulationId) {
        return reviews.find(regulationId).filter(review -> !review.ended())
                .map(review -> new Shown("review/panel", Map.of("review", review)));
    }
}

package org.kitei.review;

import java.util.UUID;

import org.kitei.ledger.Subject;

/** The reviewing of a regulation as the subject of tasks, acts and signatures. */
final class ReviewSubject {

    static final String TYPE = "review";

    private ReviewSubject() {
    }

    static Subject of(UUID regulationId) {
        return new Subject(TYPE, regulationId);
    }
}

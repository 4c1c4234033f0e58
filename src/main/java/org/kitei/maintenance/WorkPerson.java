package org.kitei.maintenance;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Somebody of the contractor's who would do the work.
 *
 * @param workerId as registered under the agreement
 * @param name     as it was registered when the work was applied for
 */
@Embeddable
public record WorkPerson(
        @Column(name = "worker_id", nullable = false) UUID workerId,
        @Column(name = "name", nullable = false) String name) {
}

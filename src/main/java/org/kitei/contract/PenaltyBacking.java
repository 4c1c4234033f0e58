package org.kitei.contract;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * That the contractor's own work rules punish who breaks secrecy (row 6-1A): which rules, who has seen them, when, and a copy.
 *
 * @param seenBy null while nobody has
 */
@Embeddable
record PenaltyBacking(
        @Column(name = "penalty_rules", nullable = false) String rules,
        @Column(name = "penalty_seen_by") @Nullable UUID seenBy,
        @Column(name = "penalty_seen_on") @Nullable LocalDate seenOn,
        @Column(name = "penalty_file_id") @Nullable UUID fileId) {

    static final PenaltyBacking NOT_SEEN = new PenaltyBacking("", null, null, null);

    boolean seen() {
        return seenBy != null;
    }
}

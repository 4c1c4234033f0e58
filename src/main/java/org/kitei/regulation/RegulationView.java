package org.kitei.regulation;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A regulation as its page shows it.
 *
 * @param inForce   the edition in force on the day asked for
 * @param editions  all of them, the youngest first
 * @param undecided the case that is under way, if one is
 */
public record RegulationView(
        UUID id, String title, @Nullable EditionView inForce, List<EditionView> editions, @Nullable UUID undecided) {
}

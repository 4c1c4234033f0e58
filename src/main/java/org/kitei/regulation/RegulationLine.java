package org.kitei.regulation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A regulation as a list shows it.
 *
 * @param inForce   the edition in force today; null where there is none
 * @param since     since when it is in force, or abolished; null where it is neither
 * @param undecided the case that is under way, if one is
 */
public record RegulationLine(
        UUID id, String title, @Nullable EditionName inForce, @Nullable LocalDate since, @Nullable UUID undecided) {

    public boolean abolished() {
        return inForce == null && since != null;
    }
}

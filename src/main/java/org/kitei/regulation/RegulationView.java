package org.kitei.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A regulation as its page shows it.
 *
 * @param inForce   the edition in force on the day asked for
 * @param editions  all of them, the youngest first
 * @param undecided the case that is under way, if one is
 * @param abolition where it has been decided, also before its day
 */
public record RegulationView(
        UUID id, String title, @Nullable EditionView inForce, List<EditionView> editions, @Nullable UUID undecided,
        @Nullable Abolition abolition) {

    /** The case that will change or end what is in force: one that is undecided, or an abolition that waits for its day. */
    public Optional<UUID> underWay() {
        return Optional.ofNullable(undecided).or(() -> Optional.ofNullable(abolition).filter(decided -> !decided.inEffect()).map(Abolition::caseId));
    }

    /** Whether it had been abolished on the day asked for. */
    public boolean abolished() {
        return abolition != null && abolition.inEffect();
    }

    /**
     * @param from     the day from which no text is in force
     * @param inEffect whether that day had come on the day asked for
     */
    public record Abolition(LocalDate from, UUID caseId, String documentNumber, boolean inEffect) {
    }
}

package org.kitei.regulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The editions of a regulation that are decided, each from its day. Each was made from the one before it, so none may come
 * into force on a day on whose eve another than its base is in force (domain section 3).
 */
record Succession(List<Step> steps) {

    /**
     * @param caseId    null where the text was found, not decided here
     * @param baseId    the edition it was made from; null for a regulation's first
     * @param editionId null for an abolition
     */
    record Step(@Nullable UUID caseId, @Nullable UUID baseId, @Nullable UUID editionId, LocalDate day) {
    }

    /** @param steps by day, those of one day in the order decided */
    Succession {
        steps = List.copyOf(steps);
    }

    /**
     * What keeps the case's text from coming into force on the day.
     *
     * @return key of a message; empty where nothing does
     */
    Optional<String> objection(UUID caseId, @Nullable UUID baseId, LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return Optional.of("regulation.error.backdated");
        }
        var others = steps.stream().filter(step -> !caseId.equals(step.caseId())).toList();
        if (successor(caseId).filter(next -> !next.day().isAfter(day)).isPresent()) {
            return Optional.of("regulation.error.successor-waits");
        }
        var onTheDay = last(others.stream().filter(step -> !step.day().isAfter(day)));
        var onTheEve = last(others.stream().filter(step -> step.day().isBefore(day)));
        boolean follows = onTheDay.map(last -> baseId != null && baseId.equals(last.editionId())).orElse(baseId == null)
                && (onTheDay.equals(onTheEve) || day.equals(today));
        return follows ? Optional.empty() : Optional.of("regulation.error.base-superseded");
    }

    /** The decided text that was made from this case's. */
    Optional<Step> successor(UUID caseId) {
        return steps.stream().filter(step -> caseId.equals(step.caseId())).findFirst()
                .flatMap(own -> steps.stream()
                        .filter(step -> own.editionId() != null && own.editionId().equals(step.baseId())).findFirst());
    }

    private static Optional<Step> last(Stream<Step> steps) {
        return steps.reduce((former, latter) -> latter);
    }

    static Succession of(List<Step> steps) {
        return new Succession(steps.stream().sorted(Comparator.comparing(Step::day)).toList());
    }
}

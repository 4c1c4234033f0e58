package org.kitei.regulation.web;

import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.NoSuchRecord;
import org.kitei.regulation.EditionView;
import org.kitei.regulation.RegulationView;

/** Two editions to be compared, the later as the new one, in whatever order they were named. */
record TwoEditions(EditionView former, EditionView next) {

    /**
     * @param from the number of one edition; without one, of the edition before {@code to}
     * @param to   the number of the other; without one, of the edition in force, else of the youngest
     * @throws NoSuchRecord where the regulation has no such edition
     */
    static TwoEditions of(RegulationView regulation, @Nullable Integer from, @Nullable Integer to) {
        int second = place(regulation, to == null ? usual(regulation) : to);
        int first = from == null ? Math.min(second + 1, regulation.editions().size() - 1) : place(regulation, from);
        return new TwoEditions(regulation.editions().get(Math.max(first, second)), regulation.editions().get(Math.min(first, second)));
    }

    private static int usual(RegulationView regulation) {
        if (regulation.inForce() != null) {
            return regulation.inForce().number();
        }
        return regulation.editions().stream().findFirst().orElseThrow(() -> new NoSuchRecord("edition", "any")).number();
    }

    /** Where it stands among the editions, the youngest first. */
    private static int place(RegulationView regulation, int number) {
        return IntStream.range(0, regulation.editions().size()).filter(at -> regulation.editions().get(at).number() == number)
                .findFirst().orElseThrow(() -> new NoSuchRecord("edition", number));
    }
}

package org.kitei.committee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A rule on quorum and resolution as a page shows it.
 *
 * @param id        null for the rule the product brings along
 * @param number    0 for the rule the product brings along; null before the decision
 * @param choice    what the form says; null where a file was given
 * @param decidedBy names; empty where nobody has
 * @param results   the result of each of {@link #EXAMPLES}, as {@link Resolution#value}
 */
public record RuleView(
        @Nullable UUID id, @Nullable Integer number, @Nullable RuleChoice choice, TableView table, String hash,
        String proposedBy, @Nullable Instant proposedAt, String decidedBy, @Nullable Instant decidedAt, List<String> results) {

    /** Votes that show where rules differ. */
    public static final List<Tally> EXAMPLES = List.of(
            new Tally(7, 7, 7, 0, 0, 0, 0), new Tally(7, 4, 3, 0, 0, 1, 0), new Tally(7, 3, 3, 0, 0, 0, 0),
            new Tally(6, 3, 3, 0, 0, 0, 0), new Tally(7, 7, 4, 0, 0, 3, 0), new Tally(7, 7, 3, 2, 0, 2, 0),
            new Tally(7, 7, 3, 0, 0, 2, 2), new Tally(6, 6, 3, 0, 0, 3, 0), new Tally(7, 7, 2, 0, 3, 2, 0),
            new Tally(7, 7, 1, 0, 0, 6, 0));
}

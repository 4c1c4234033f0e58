package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kitei.regulation.Succession.Step;

/** On which day a text may come into force, seen from what else is decided. */
class SuccessionTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();
    private static final UUID NEW = UUID.randomUUID();

    private final Step inForce = step(FIRST, null, "2027-01-01");
    private final Step waiting = step(SECOND, FIRST, "2027-04-01");

    @Test
    void aFirstTextMayComeOnAnyDayFromToday() {
        assertThat(refusal(List.of(), NEW, null, "2027-02-10")).isNull();
        assertThat(refusal(List.of(), NEW, null, "2027-02-09")).isEqualTo("regulation.error.backdated");
    }

    @Test
    void aTextFollowsItsBaseOnly() {
        var decided = List.of(inForce, waiting);
        assertThat(refusal(decided, NEW, SECOND, "2027-03-31")).isEqualTo("regulation.error.base-superseded");
        assertThat(refusal(decided, NEW, SECOND, "2027-04-01")).isEqualTo("regulation.error.base-superseded");
        assertThat(refusal(decided, NEW, SECOND, "2027-04-02")).isNull();
        assertThat(refusal(decided, NEW, FIRST, "2027-04-02")).isEqualTo("regulation.error.base-superseded");
        assertThat(refusal(decided, NEW, FIRST, "2027-03-31")).isNull();
    }

    @Test
    void aTextThatCameTodayMayBeFollowedToday() {
        var decided = List.of(inForce, step(SECOND, FIRST, TODAY.toString()));
        assertThat(refusal(decided, NEW, SECOND, TODAY.toString())).isNull();
    }

    @Test
    void aTextMayMoveOnlyBetweenItsBaseAndWhatFollowsFromIt() {
        var decided = List.of(inForce, waiting, step(THIRD, SECOND, "2027-06-01"));
        assertThat(refusal(decided, SECOND, FIRST, "2027-05-31")).isNull();
        assertThat(refusal(decided, SECOND, FIRST, "2027-06-01")).isEqualTo("regulation.error.successor-waits");
        assertThat(refusal(decided, THIRD, SECOND, "2027-04-01")).isEqualTo("regulation.error.base-superseded");
        assertThat(refusal(decided, THIRD, SECOND, "2027-04-02")).isNull();
    }

    @Test
    void nothingFollowsAnAbolition() {
        var decided = List.of(inForce, new Step(SECOND, FIRST, null, LocalDate.of(2027, 4, 1)));
        assertThat(refusal(decided, NEW, FIRST, "2027-04-02")).isEqualTo("regulation.error.base-superseded");
        assertThat(refusal(decided, NEW, null, "2027-04-02")).isEqualTo("regulation.error.base-superseded");
    }

    @Test
    void aSuccessorIsWhatWasMadeFromTheText() {
        var succession = Succession.of(List.of(waiting, inForce));
        assertThat(succession.successor(FIRST)).contains(waiting);
        assertThat(succession.successor(SECOND)).isEmpty();
        assertThat(succession.successor(NEW)).isEmpty();
    }

    private static @Nullable String refusal(List<Step> decided, UUID caseId, @Nullable UUID base, String day) {
        return Succession.of(decided).objection(caseId, base, LocalDate.parse(day), TODAY).orElse(null);
    }

    /** The case and its edition share an id here. */
    private static Step step(UUID id, @Nullable UUID base, String day) {
        return new Step(id, base, id, LocalDate.parse(day));
    }
}

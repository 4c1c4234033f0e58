package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;
import org.kitei.signature.Signature;

/** What a round lets happen, without engine and database. */
class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String TEXT = "a".repeat(64);
    private static final String OLDER_TEXT = "b".repeat(64);

    private final PersonRef chair = person("委員長");
    private final PersonRef first = person("委員一");
    private final PersonRef second = person("委員二");
    private final PersonRef third = person("委員三");
    private Round round;

    @BeforeEach
    void open() {
        round = Round.open(new Matter("case", "1", "規程", TEXT, List.of(), null), 1, NOW, NOW);
        round.seat(RoundMember.of(round, chair, Role.COMMITTEE_CHAIR));
        List.of(first, second, third).forEach(member -> round.seat(RoundMember.of(round, member, Role.COMMITTEE_MEMBER)));
    }

    @Test
    void anOpinionOnAnOlderTextDoesNotCount() {
        call(Set.of());
        assertThatThrownBy(() -> round.give(opinion(first, OLDER_TEXT))).isInstanceOf(IllegalStateException.class);
        assertThat(round.seats().tally().present()).isZero();
    }

    @Test
    void aMemberIsHeardOnce() {
        call(Set.of());
        round.give(opinion(first, TEXT));
        assertThatThrownBy(() -> round.give(opinion(first, TEXT))).isInstanceOf(IllegalStateException.class);
        assertThat(round.seats().tally().adopt()).isEqualTo(1);
    }

    @Test
    void neitherTheRecusedNorTheAbsentNorTheChairNorAStrangerIsHeard() {
        call(Set.of(first.id()));
        round.recordAttendance(Set.of(second.id()), NOW, NOW);
        for (var person : List.of(first, third, chair, person("外の人"))) {
            assertThatThrownBy(() -> round.give(opinion(person, TEXT))).as(person.name()).isInstanceOf(IllegalStateException.class);
        }
        assertThat(round.seats().tally()).isEqualTo(new Tally(2, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void beforeTheCallAndAfterTheCountNobodyIsHeard() {
        assertThatThrownBy(() -> round.give(opinion(first, TEXT))).isInstanceOf(IllegalStateException.class);
        call(Set.of());
        round.resolve(Resolution.NO_QUORUM, NOW);
        assertThatThrownBy(() -> round.give(opinion(first, TEXT))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyATieIsBrokenAndOnlyAMissedQuorumProlonged() {
        call(Set.of());
        round.resolve(Resolution.ADOPT, NOW);
        assertThatThrownBy(() -> round.breakTie(Resolution.NOT_ADOPT, ruling(Ruling.Kind.TIE_BROKEN))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> round.prolong(NOW, ruling(Ruling.Kind.PROLONGED), NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> round.close(ruling(Ruling.Kind.CLOSED))).isInstanceOf(IllegalStateException.class);
    }

    private void call(Set<UUID> recused) {
        round.call(new Call(null, "", "", NOW.plusSeconds(1), recused, "理由"), NOW);
    }

    private static Ruling ruling(Ruling.Kind kind) {
        return Ruling.unnamed(kind, "理由");
    }

    private Opinion opinion(PersonRef person, String hash) {
        return Opinion.of(round, OpinionKind.ADOPT, "", List.of(), new Signature(UUID.randomUUID(), person.id(), person.name(), "",
                "意見", new Subject("case", "1"), hash, "述べます。", NOW, NOW, null));
    }

    private static PersonRef person(String name) {
        return new PersonRef(UUID.randomUUID(), name);
    }
}

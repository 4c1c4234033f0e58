package org.kitei.regulation;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeTry;

import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.regulation.WalkingHospital.Act;
import org.kitei.regulation.WalkingHospital.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/**
 * Random people do random things while time passes; after each act everything that must always hold holds. Every build
 * takes the same walks, of some hundreds of acts; {@code -Dkitei.walks} makes them longer, and others. One that fails is not shortened,
 * because that goes on, and moves the clock, while other tests run already.
 */
@KiteiTest
@Tag("database")
class RandomWalksTest {

    private static final int ACTS = Integer.getInteger("kitei.walks", 300);
    private static final int THOROUGHLY_EVERY = 5;

    @Autowired TestHospital hospitals;
    @Autowired WalkingHospital walking;
    @Autowired WalkInvariants invariants;
    @Autowired TestClock clock;

    @BeforeTry
    void join() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        clock.set(TestClock.START);
    }

    @Provide
    Arbitrary<List<Act>> walks() {
        var kinds = Arbitraries.frequency(Tuple.of(40, Kind.TASK), Tuple.of(6, Kind.OPEN), Tuple.of(6, Kind.EDIT),
                Tuple.of(1, Kind.WITHDRAW), Tuple.of(2, Kind.PULL_BACK), Tuple.of(3, Kind.ASK_DATE), Tuple.of(10, Kind.TIME),
                Tuple.of(3, Kind.AWAY), Tuple.of(2, Kind.BACK), Tuple.of(1, Kind.MEMBER_LEAVES), Tuple.of(2, Kind.MEMBER_JOINS),
                Tuple.of(1, Kind.MONTHS), Tuple.of(1, Kind.ASK_REVIEW), Tuple.of(2, Kind.CONFIRM), Tuple.of(2, Kind.HAND_OVER),
                Tuple.of(2, Kind.REWRITE), Tuple.of(1, Kind.COPY), Tuple.of(1, Kind.REBASE), Tuple.of(2, Kind.ATTENDANCE),
                Tuple.of(1, Kind.PERSON_LEAVES));
        var numbers = Arbitraries.integers().between(0, 999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(kinds, numbers, numbers).as(Act::new).list().ofMinSize(ACTS - ACTS / 5).ofMaxSize(ACTS);
    }

    @Property(tries = 1, seed = "20261101", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverPeopleDoInAHospitalItsRulesHold(@ForAll("walks") List<Act> walk) {
        walk(hospitals.hospital(), walk);
    }

    @Property(tries = 1, seed = "20261101", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whateverPeopleDoInAClinicItsRulesHold(@ForAll("walks") List<Act> walk) {
        walk(hospitals.clinic(), walk.stream()
                .filter(act -> !act.kind().needsACommittee()).toList());
    }

    private void walk(TestHospital.House house, List<Act> walk) {
        var told = new ArrayList<String>();
        try {
            for (var act : walk) {
                told.add(walking.take(house, act));
                invariants.hold(house);
                if (told.size() % THOROUGHLY_EVERY == 0 || told.size() == walk.size()) {
                    invariants.holdThoroughly(house);
                }
            }
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("after " + String.join("\n", told), failure);
        }
    }
}

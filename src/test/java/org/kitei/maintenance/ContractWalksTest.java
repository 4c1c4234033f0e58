package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.maintenance.WalkingContracts.Act;
import org.kitei.maintenance.WalkingContracts.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/**
 * Random people of the house and of its contractors do random things about agreements and works while time passes; after each act
 * everything that must always hold holds. Every build takes the same walks, of 150 acts at most; {@code -Dkitei.walks} makes them longer,
 * and others. One that fails is not shortened, because that goes on, and moves the clock, while other tests run already.
 */
@KiteiTest
@Tag("database")
class ContractWalksTest {

    private static final int ACTS = Integer.getInteger("kitei.walks", 150);
    private static final int BETWEEN_VERIFICATIONS = 10;

    @Autowired TestWorks works;
    @Autowired TestSwitch accountSwitch;
    @Autowired WalkingContracts walking;
    @Autowired ContractInvariants invariants;
    @Autowired TestClock clock;

    @BeforeTry
    void join() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        clock.set(TestClock.START);
    }

    @AfterTry
    void byHand() {
        accountSwitch.byHand();
    }

    @Provide
    Arbitrary<List<Act>> walks() {
        var kinds = Arbitraries.frequency(Tuple.of(40, Kind.TASK), Tuple.of(4, Kind.OPEN), Tuple.of(8, Kind.SIGN), Tuple.of(3, Kind.DECLARE),
                Tuple.of(2, Kind.REGISTER), Tuple.of(12, Kind.APPLY), Tuple.of(6, Kind.REPORT), Tuple.of(2, Kind.WITHDRAW), Tuple.of(3, Kind.CALL_OFF),
                Tuple.of(2, Kind.INCIDENT), Tuple.of(1, Kind.REOPEN), Tuple.of(1, Kind.CERTIFY), Tuple.of(1, Kind.WORKER_LEAVES), Tuple.of(14, Kind.HOURS),
                Tuple.of(3, Kind.WEEKS), Tuple.of(2, Kind.SWITCH));
        var numbers = Arbitraries.integers().between(0, 999).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(kinds, numbers, numbers).as(Act::new).list().ofMinSize(1).ofMaxSize(ACTS)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 2, seed = "20261101", shrinking = ShrinkingMode.OFF)
    void whateverIsDoneWithAgreementsAndWorksTheirRulesHold(@ForAll("walks") List<Act> walk) {
        var site = works.site();
        var told = new ArrayList<String>();
        try {
            for (var act : walk) {
                told.add(walking.take(site, act));
                invariants.hold(site.house());
                if (told.size() % BETWEEN_VERIFICATIONS == 0) {
                    invariants.theLedgerVerifies(site.house());
                }
            }
            invariants.theLedgerVerifies(site.house());
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("after " + String.join("\n", told), failure);
        }
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.inbox.AlsoWaiting;
import org.springframework.beans.factory.annotation.Autowired;

/** How a facility that has no regulation begins. */
@KiteiTest
class FirstRegulationTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired FirstRegulation first;
    @Autowired TestClock clock;

    @Test
    void whoDraftsIsLedToTheFirstRegulationUntilItIsBegun() {
        clock.set(TestClock.START);
        var hospital = hospitals.hospital();
        assertThat(first(hospital, "drafter")).containsExactly("/cases/new");
        assertThat(first(hospital, "staff")).isEmpty();
        cases.enact(hospital);
        assertThat(first(hospital, "drafter")).isEmpty();
    }

    private List<String> first(House house, String who) {
        return house.as(who, () -> first.ofPersonAtWork(Locale.JAPANESE)).stream().map(AlsoWaiting.Line::address).toList();
    }
}

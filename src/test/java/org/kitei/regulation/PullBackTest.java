package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.Entry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** A drafter takes a submitted text back before anybody acts on it. */
@KiteiTest
class PullBackTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CasePullBack pullBack;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired TestClock clock;

    private House hospital;
    private UUID id;

    @BeforeEach
    void submit() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.submit(hospital);
    }

    @Test
    void theDrafterHasTheTextAgainAndMaySubmitItUnchanged() {
        pullBack();

        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.DRAFTING);
        assertThat(hospitals.waiting(hospital, "drafter")).containsExactly("draft-text");
        assertThat(hospitals.waiting(hospital, "secretary")).isEmpty();
        assertThat(cases.get(hospital, id).lastRound().abandoned()).isTrue();
        assertThat(cases.get(hospital, id).acts()).extracting(Entry::act).contains("pulled-back");

        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.PROMULGATED);
        assertThat(cases.get(hospital, id).rounds()).hasSize(2);
    }

    @Test
    void onceTheCommitteeIsCalledItIsTooLate() {
        assertThat(hospital.as("drafter", () -> cases.mine(id)).may().pullBack()).isTrue();
        cases.callInWriting(hospital);
        assertThat(hospital.as("drafter", () -> cases.mine(id)).may().pullBack()).isFalse();
        assertThatThrownBy(this::pullBack).isInstanceOf(CaseHasMovedOn.class);
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
        cases.confirmMinutes(hospital);
        assertThatThrownBy(this::pullBack).isInstanceOf(CaseHasMovedOn.class);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.AWAITING_DECISION);
    }

    @Test
    void inAClinicItIsTooLateOnceTheDirectorHasDecided() {
        var clinic = hospitals.clinic();
        var his = cases.enact(clinic);
        cases.submit(clinic);
        clinic.as("director", () -> pullBack.pullBack(his));
        assertThat(hospitals.waiting(clinic, "director")).containsExactly("draft-text");

        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        assertThatThrownBy(() -> clinic.as("director", () -> pullBack.pullBack(his))).isInstanceOf(CaseHasMovedOn.class);
    }

    @Test
    void nobodyElsePullsBackAndTwiceIsLikeOnce() {
        assertThatThrownBy(() -> hospital.as("secretary", () -> pullBack.pullBack(id))).isInstanceOf(NotAllowed.class);
        pullBack();
        pullBack();
        assertThat(cases.get(hospital, id).acts()).extracting(Entry::act).containsOnlyOnce("pulled-back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pull back", "withdraw"})
    void ofTheDrafterAndTheSecretaryWhoActTogetherOneIsToldThatItIsTooLate(String act) throws Exception {
        var call = hospitals.task(hospital, "secretary", "call-the-committee").getId();
        var together = new CyclicBarrier(2);
        var two = Executors.newFixedThreadPool(2);
        var drafter = submitted(two, together, () -> {
            if (act.equals("withdraw")) {
                hospital.as("drafter", () -> withdrawal.withdraw(id, "理由"));
            } else {
                pullBack();
            }
        });
        var secretary = submitted(two, together, () -> hospitals.does(hospital, "secretary", call, "call-the-committee",
                Map.of("mode", "written", "deadline", "2026-11-30")));
        var late = secretary.get();
        var refused = drafter.get();
        two.shutdown();

        var state = cases.get(hospital, id).state();
        if (late != null) {
            assertThat(late).isInstanceOfAny(TaskClosed.class, OptimisticLockingFailureException.class);
            assertThat(refused).isNull();
            assertThat(state).isEqualTo(act.equals("withdraw") ? CaseState.WITHDRAWN : CaseState.DRAFTING);
        } else if (act.equals("withdraw")) {
            assertThat(refused).isNull();
            assertThat(state).isEqualTo(CaseState.WITHDRAWN);
        } else {
            assertThat(refused).isInstanceOf(CaseHasMovedOn.class);
            assertThat(state).isEqualTo(CaseState.IN_COMMITTEE);
        }
    }

    private static Future<Throwable> submitted(ExecutorService two, CyclicBarrier together, Runnable act) {
        return two.submit(() -> {
            together.await();
            try {
                act.run();
                return null;
            } catch (RuntimeException refused) {
                return refused;
            }
        });
    }

    private void pullBack() {
        hospital.as("drafter", () -> pullBack.pullBack(id));
    }
}

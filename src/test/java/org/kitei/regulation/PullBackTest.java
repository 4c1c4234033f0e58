package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.AtOnce;
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
        var refusals = AtOnce.refusals(() -> {
            if (act.equals("withdraw")) {
                hospital.as("drafter", () -> withdrawal.withdraw(id, "理由"));
            } else {
                pullBack();
            }
        }, () -> hospitals.does(hospital, "secretary", call, "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-30")));
        var refused = refusals.get(0);
        var late = refusals.get(1);

        var state = cases.get(hospital, id).state();
        if (late.isPresent()) {
            assertThat(late.get()).isInstanceOfAny(TaskClosed.class, OptimisticLockingFailureException.class);
            assertThat(refused).isEmpty();
            assertThat(state).isEqualTo(act.equals("withdraw") ? CaseState.WITHDRAWN : CaseState.DRAFTING);
        } else if (act.equals("withdraw")) {
            assertThat(refused).isEmpty();
            assertThat(state).isEqualTo(CaseState.WITHDRAWN);
        } else {
            assertThat(refused.orElseThrow()).isInstanceOf(CaseHasMovedOn.class);
            assertThat(state).isEqualTo(CaseState.IN_COMMITTEE);
        }
    }

    private void pullBack() {
        hospital.as("drafter", () -> pullBack.pullBack(id));
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.inbox.ContentChanged;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.signature.Signatures;
import org.springframework.beans.factory.annotation.Autowired;

/** What was shown is what is signed, or nothing is. */
@KiteiTest
class SigningTest {

    private static final String ANOTHER = "0".repeat(64);

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TaskDesk desk;
    @Autowired TaskCompletion completion;
    @Autowired Signatures signatures;
    @Autowired TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void aTextChangedAfterItWasShownIsNotSubmitted() {
        var clinic = hospitals.clinic();
        var id = cases.enact(clinic);
        var shown = cases.get(clinic, id).contentHash();
        cases.add(clinic, id, "別の窓で加えた文。");
        assertThatThrownBy(() -> sign(clinic, "director", "draft-text",
                Map.of("outcome", List.of("submit"), "reason", List.of("理由")), shown)).isInstanceOf(ContentChanged.class);
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.DRAFTING);
    }

    @Test
    void aDecisionOnAnotherTextIsRefused() {
        var clinic = hospitals.clinic();
        var id = cases.enact(clinic);
        cases.submit(clinic);
        assertThatThrownBy(() -> sign(clinic, "director", "decide",
                Map.of("decision", List.of("approve"), "effectiveDate", List.of("2026-12-01")), ANOTHER))
                .isInstanceOf(ContentChanged.class);
        assertThat(cases.get(clinic, id).decisions()).isEmpty();
        assertThat(hospitals.waiting(clinic, "director")).containsExactly("decide");
    }

    @Test
    void anOpinionOnAnotherTextDoesNotCount() {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        assertThatThrownBy(() -> sign(hospital, "m1", "give-opinion", Map.of("opinion", List.of("adopt")), ANOTHER))
                .isInstanceOf(ContentChanged.class);
        assertThat(cases.get(hospital, id).lastRound().given()).isZero();
        assertThat(hospitals.waiting(hospital, "m1")).containsExactly("give-opinion");
    }

    private void sign(House house, String who, String form, Map<String, List<String>> typed, String shownHash) {
        var task = hospitals.task(house, who, form).getId();
        house.as(who, () -> {
            var submission = desk.check(task, typed, Locale.JAPANESE);
            assertThat(submission.errors()).isEmpty();
            completion.completeSigned(task, submission.answers(), signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow(),
                    shownHash);
        });
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.Faults;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.signature.Signatures;
import org.springframework.beans.factory.annotation.Autowired;

/** Record, signature, engine and ledger are written together or not at all, wherever it fails. */
@KiteiTest
class OneTransactionTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired TaskDesk desk;
    @Autowired TaskCompletion completion;
    @Autowired Signatures signatures;
    @Autowired Faults faults;
    @Autowired Traces traces;
    @Autowired TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void mend() {
        faults.struck();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "insert into signature", "insert into decision", "update revision_case", "update regulation", "insert into edition",
        "insert into enactment", "update number_series", "update inbox_task", "delete from ACT_RU_TASK", "insert into ACT_RU_JOB",
        "insert into ledger_entry", "update ledger_head", "commit"})
    void aDecisionThatFailsSomewhereLeavesNoTraceAndSucceedsAfterwards(String fault) {
        var clinic = hospitals.clinic();
        var id = cases.amended(clinic, cases.inForce(clinic, "2026-11-22"), "この規程は、毎年見直さなければならない。");
        cases.submit(clinic);
        failsWithoutTrace(clinic, "director", "decide",
                Map.of("decision", List.of("approve"), "effectiveDate", List.of("2026-12-01")), fault);

        cases.approve(clinic, "2026-12-01");
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.PROMULGATED);
        assertThat(cases.get(clinic, id).decisions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into opinion", "insert into signature", "ACT_RU_TASK", "insert into ledger_entry", "commit"})
    void anOpinionThatFailsSomewhereLeavesNoTraceAndSucceedsAfterwards(String fault) {
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.submit(hospital);
        cases.callInWriting(hospital);
        failsWithoutTrace(hospital, "m1", "give-opinion", Map.of("opinion", List.of("adopt")), fault);

        cases.opinion(hospital, "m1", "adopt");
        assertThat(cases.get(hospital, id).lastRound().given()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into revision_case", "insert into ACT_RU_TASK", "insert into inbox_task", "commit"})
    void openingACaseThatFailsLeavesNoTrace(String fault) {
        var clinic = hospitals.clinic();
        cases.enact(clinic);
        var before = traces.of(clinic.id());
        arm(fault);
        assertThatThrownBy(() -> cases.enact(clinic)).isInstanceOf(Exception.class);
        assertThat(faults.struck()).isTrue();
        assertThat(traces.since(before, clinic.id())).isEmpty();
        assertThat(cases.get(clinic, cases.enact(clinic)).number()).isEqualTo("2026-002");
    }

    private void failsWithoutTrace(House house, String who, String form, Map<String, List<String>> typed, String fault) {
        var task = hospitals.task(house, who, form).getId();
        house.as(who, () -> {
            var checked = desk.check(task, typed, Locale.JAPANESE);
            var shown = checked.content().contentHash();
            var proof = signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow();
            var before = traces.of(house.id());
            arm(fault);
            assertThatThrownBy(() -> completion.completeSigned(task, checked.answers(), proof, shown))
                    .isInstanceOf(Exception.class);
            assertThat(faults.struck()).as("the fault has struck").isTrue();
            assertThat(traces.since(before, house.id())).isEmpty();
        });
        assertThat(hospitals.waiting(house, who)).contains(form);
    }

    private void arm(String fault) {
        if (fault.equals("commit")) {
            faults.atCommit();
        } else {
            faults.atStatement(fault);
        }
    }
}

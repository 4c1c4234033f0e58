package org.kitei.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kitei.TestClock;
import org.kitei.TestHospital.House;
import org.kitei.ledger.LedgerFindings;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Today's program on a database of the first release: nothing is lost, and every case goes on as it began. */
@FirstReleaseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstReleaseOpensTest {

    private static final String TITLE = "情報システム運用管理規程";

    @Autowired OldCases old;
    @Autowired TestCases cases;
    @Autowired LedgerFindings verification;
    @Autowired HistoryService history;
    @Autowired RepositoryService repository;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;

    @AfterEach
    void theLedgerVerifies() {
        assertThat(verification.ofEveryFacility()).isEmpty();
    }

    static Stream<Arguments> waiting() {
        return Stream.of(
                arguments("起案中の規程の制定", CaseState.DRAFTING, "draft-text drafter"),
                arguments("差し戻された規程の制定", CaseState.DRAFTING, "draft-text drafter"),
                arguments("修正可決の規程の制定", CaseState.DRAFTING, "draft-text drafter"),
                arguments("打ち切られた規程の制定", CaseState.DRAFTING, "draft-text drafter"),
                arguments("招集待ちの規程の制定", CaseState.IN_COMMITTEE, "call-the-committee SECRETARY"),
                arguments("会議を待つ規程の制定", CaseState.IN_COMMITTEE, "record-attendance SECRETARY"),
                arguments("意見半ばの規程の制定", CaseState.IN_COMMITTEE, "give-opinion m3, give-opinion m4"),
                arguments(TITLE + "の一部改正", CaseState.IN_COMMITTEE, "give-opinion m3, give-opinion m4"),
                arguments("定足数不足の規程の制定", CaseState.IN_COMMITTEE, "prolong-or-close COMMITTEE_CHAIR"),
                arguments("可否同数の規程の制定", CaseState.IN_COMMITTEE, "break-tie COMMITTEE_CHAIR"),
                arguments("議事録待ちの規程の制定", CaseState.IN_COMMITTEE, "confirm-minutes COMMITTEE_CHAIR"),
                arguments("決裁待ちの規程の制定", CaseState.AWAITING_DECISION, "decide DIRECTOR"),
                arguments("公布された規程の制定", CaseState.PROMULGATED, ""));
    }

    static Stream<Arguments> waitingInTheClinic() {
        return Stream.of(
                arguments("起案中の規程の制定", CaseState.DRAFTING, "draft-text director"),
                arguments("決裁待ちの規程の制定", CaseState.AWAITING_DECISION, "decide DIRECTOR"),
                arguments(TITLE + "の一部改正", CaseState.AWAITING_DECISION, "decide DIRECTOR"),
                arguments("公布された規程の制定", CaseState.PROMULGATED, ""));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("waiting")
    void everyCaseIsWhereItWas(String title, CaseState state, String tasks) {
        assertThat(old.get(old.hospital(), title).state()).isEqualTo(state);
        assertThat(String.join(", ", old.waiting(old.hospital(), title))).isEqualTo(tasks);
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("waitingInTheClinic")
    void everyCaseOfTheClinicIsWhereItWas(String title, CaseState state, String tasks) {
        assertThat(old.get(old.clinic(), title).state()).isEqualTo(state);
        assertThat(String.join(", ", old.waiting(old.clinic(), title))).isEqualTo(tasks);
    }

    @Order(1)
    @Test
    void whatIsOverStaysAsItWas() {
        var hospital = old.hospital();
        assertThat(old.get(hospital, TITLE + "の制定").state()).isEqualTo(CaseState.IN_FORCE);
        assertThat(old.get(hospital, "却下された規程の制定").state()).isEqualTo(CaseState.REJECTED);
        assertThat(old.get(hospital, "取り下げた規程の制定").state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(old.of(hospital)).hasSize(16);
        var regulation = old.get(hospital, TITLE + "の制定").regulationId();
        assertThat(cases.numberInForce(hospital, regulation, "2026-11-02")).isZero();
        assertThat(cases.numberInForce(hospital, regulation, "2026-11-22")).isEqualTo(1);
    }

    @Order(1)
    @Test
    void aCasesPictureIsOfTheModelItBeganWith() throws Exception {
        var id = old.get(old.hospital(), "意見半ばの規程の制定").id();
        for (var model : List.of("regulation-lifecycle", "committee-review")) {
            browser.perform(get("/cases/{id}/diagrams/{model}.bpmn", id, model).with(visitors.as(old.hospital(), "director")))
                    .andExpect(content().string(containsString("camunda:versionTag=\"1\"")));
        }
    }

    @Order(1)
    @Test
    void aCaseAtATieCanBeWithdrawn() {
        old.isWithdrawnOnTrial(old.hospital(), "可否同数の規程の制定");
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("waiting")
    void everyCaseGoesOnToItsEndOnTheModelItBeganWith(String title, CaseState state, String tasks) {
        goesOnToItsEnd(old.hospital(), title);
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("waitingInTheClinic")
    void everyCaseOfTheClinicGoesOnToo(String title, CaseState state, String tasks) {
        goesOnToItsEnd(old.clinic(), title);
    }

    private void goesOnToItsEnd(House house, String title) {
        var id = old.get(house, title).id();
        clock.set(TestClock.START);
        old.carryToForce(house, title);
        assertThat(versionOf(id)).isEqualTo("1");
    }

    private String versionOf(UUID caseId) {
        var lifecycle = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId.toString())
                .processDefinitionKey("regulation-lifecycle").finished().singleResult();
        return repository.getProcessDefinition(lifecycle.getProcessDefinitionId()).getVersionTag();
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.inbox.TaskClosed;
import org.kitei.ledger.LedgerFindings;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A decision meets a text that its drafter changes meanwhile: one of them wins, the other is told, nothing is lost. */
@KiteiTest
class DecisionOnAChangedTextTest {

    private static final String SENTENCE = "決裁の間に加えた文である。";

    @Autowired TestHospital hospitals;
    @Autowired CaseOpening opening;
    @Autowired CaseReading cases;
    @Autowired CasePullBack pullBack;
    @Autowired Drafting drafting;
    @Autowired Appointments appointments;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private House clinic;
    private UUID id;
    private String task;
    private String shown;

    @BeforeEach
    void theDirectorIsAboutToSignWhatTheStaffDrafted() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        clinic.as("director", () -> appointments.appoint(clinic.who("staff"), Role.DRAFTER, null, hospitals.today(), null));
        id = clinic.as("staff", () -> opening.enact());
        submit();
        task = hospitals.task(clinic, "director", "decide").getId();
        shown = hash();
    }

    @AfterEach
    void theLedgerVerifies() {
        assertThat(verification.of(clinic)).isEmpty();
    }

    @Test
    void aTextChangedMeanwhileIsNotDecidedAndTheDirectorIsToldSo() throws Exception {
        changeAndSubmitAgain();
        sign(task, shown).andExpect(status().isConflict()).andExpect(content().string(containsString("<h1")));
        var again = hospitals.task(clinic, "director", "decide").getId();
        assertThat(again).isNotEqualTo(task);
        sign(again, shown).andExpect(status().isConflict());

        assertThat(decisions()).isZero();
        assertThat(get().state()).isEqualTo(CaseState.AWAITING_DECISION);
        assertThat(get().text().toString()).contains(SENTENCE);
        sign(again, hash()).andExpect(status().is3xxRedirection());
        assertThat(decisions()).isOne();
        assertThat(get().decisions().get(0).contentHash()).isEqualTo(hash());
    }

    @RepeatedTest(5)
    void ofTheDirectorAndTheDrafterAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        var refusals = AtOnce.refusals(
                () -> hospitals.does(clinic, "director", task, "decide", Map.of("decision", "approve", "effectiveDate", "2026-12-01")),
                () -> clinic.as("staff", () -> pullBack.pullBack(id)));
        var director = refusals.get(0);
        var drafter = refusals.get(1);

        if (director.isEmpty()) {
            assertThat(drafter.orElseThrow()).isInstanceOfAny(CaseHasMovedOn.class, OptimisticLockingFailureException.class);
            assertThat(get().state()).isEqualTo(CaseState.PROMULGATED);
            assertThat(decisions()).isOne();
        } else {
            assertThat(drafter).isEmpty();
            assertThat(director.orElseThrow()).isInstanceOfAny(TaskClosed.class, OptimisticLockingFailureException.class);
            assertThat(get().state()).isEqualTo(CaseState.DRAFTING);
            assertThat(decisions()).isZero();
            submit();
            assertThat(hospitals.waiting(clinic, "director")).contains("decide");
        }
        assertThat(hash()).isEqualTo(shown);
    }

    private void changeAndSubmitAgain() {
        clinic.as("staff", () -> {
            pullBack.pullBack(id);
            var desk = drafting.open(id);
            int end = desk.plain().lastIndexOf('。') + 1;
            drafting.save(id, desk.plain().substring(0, end) + SENTENCE + desk.plain().substring(end), desk.revision());
        });
        submit();
    }

    private void submit() {
        hospitals.does(clinic, "staff", "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って定める。"));
    }

    private ResultActions sign(String taskId, String contentHash) throws Exception {
        return browser.perform(post("/tasks/" + taskId + "/sign").locale(Locale.JAPANESE).param("decision", "approve")
                .param("effectiveDate", "2026-12-01").param("password", TestHospital.PASSWORD).param("contentHash", contentHash)
                .with(csrf()).with(visitors.as(clinic, "director")));
    }

    private CaseView get() {
        return clinic.as("director", () -> cases.get(id));
    }

    private String hash() {
        return get().contentHash();
    }

    private int decisions() {
        return jdbc.sql("select count(*) from decision where case_id = ?").param(id).query(Integer.class).single();
    }
}

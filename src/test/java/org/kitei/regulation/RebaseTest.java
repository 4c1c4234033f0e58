package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.document.Enacted;
import org.kitei.facility.NotAllowed;
import org.kitei.ledger.Entry;
import org.kitei.text.SupplementaryProvision;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A case whose base was called off goes on from the edition that stands. */
@KiteiTest
class RebaseTest {

    private static final String CALLED_OFF = "この文の施行は取りやめになる。";
    private static final String OWN = "この規程は、毎年見直さなければならない。";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseRebase rebase;
    @Autowired DateRequest dates;
    @Autowired Drafting drafting;
    @Autowired EditionReading editions;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;
    private UUID waits;
    private UUID id;

    @BeforeEach
    void aCaseMadeFromAnEditionThatWaits() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-11-22");
        waits = cases.amended(clinic, regulation, CALLED_OFF);
        cases.submit(clinic);
        cases.approve(clinic, "2027-04-01");
        id = cases.amended(clinic, regulation, OWN);
    }

    @Test
    void theDrafterSeesWhatTheBasesSayDifferentlyAndTheCaseComesIntoForce() throws Exception {
        see("/cases/" + id).andExpect(content().string(not(containsString("/rebase"))));
        see("/cases/" + id + "/rebase").andExpect(redirectedUrl("/cases/" + id));
        callOff();
        see("/cases/" + id).andExpect(content().string(containsString("/cases/" + id + "/rebase")));
        see("/cases/" + id + "/rebase").andExpect(status().isOk()).andExpect(content().string(containsString("<del>" + CALLED_OFF)));
        browser.perform(post("/cases/" + id + "/rebase").with(csrf()).with(visitors.as(clinic, "director")))
                .andExpect(redirectedUrl("/cases/" + id + "/edit?face=COMPARISON"));
        see("/cases/" + id + "/edit?face=COMPARISON").andExpect(content().string(containsString(OWN)));

        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        cases.dawn(clinic, "2026-12-01");
        assertThat(cases.numberInForce(clinic, regulation, "2026-12-01")).isEqualTo(3);
        assertThat(cases.get(clinic, id).acts()).extracting(Entry::act).contains("rebased");
    }

    @Test
    void whatTheEditionCalledOffHadBroughtAsItsAmendingProvisionIsGoneAndTheCasesOwnStays() {
        assertThat(amendingProvisions()).hasSize(2);
        callOff();
        clinic.as("director", () -> rebase.rebase(id));
        assertThat(amendingProvisions()).hasSize(1);
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
        cases.dawn(clinic, "2026-12-01");
        var inForce = cases.on(clinic, regulation, "2026-12-01").inForce();
        assertThat(clinic.as("director", () -> editions.enacted(inForce.id())).supplementary()).extracting(SupplementaryProvision::label)
                .hasSize(2).last().asString().contains("文書番号");
    }

    @Test
    void aTextSentBackForItsBaseIsSubmittedAgainUnchanged() {
        cases.submit(clinic);
        callOff();
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> cases.approve(clinic, "2026-12-01")).errors())
                .containsOnlyKeys("effectiveDate");
        cases.sendBack(clinic);
        assertThatThrownBy(() -> cases.submit(clinic)).isInstanceOf(TestHospital.Refused.class);
        clinic.as("director", () -> rebase.rebase(id));
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
    }

    @Test
    void aCaseOnTheLastEditionHasNoOtherBaseAndNobodyElsePutsItOnOne() {
        assertThatThrownBy(() -> clinic.as("director", () -> rebase.rebase(id))).isInstanceOf(CaseHasMovedOn.class);
        callOff();
        assertThatThrownBy(() -> clinic.as("administrator", () -> rebase.rebase(id))).isInstanceOf(NotAllowed.class);
        clinic.as("director", () -> rebase.rebase(id));
        assertThatThrownBy(() -> clinic.as("director", () -> rebase.rebase(id))).isInstanceOf(CaseHasMovedOn.class);
    }

    @Test
    void theTimelineLeadsToTheTextThatWasSignedWhateverBecameOfTheDraft() throws Exception {
        cases.submit(clinic);
        cases.sendBack(clinic);
        cases.add(clinic, id, "後から加えた文である。");
        var page = see("/cases/" + id).andReturn().getResponse().getContentAsString();
        var signed = page.replaceAll("(?s).*?href=\"(/submissions/[^\"]+)\".*", "$1");
        assertThat(signed).startsWith("/submissions/");
        see(signed).andExpect(content().string(containsString(OWN))).andExpect(content().string(not(containsString("後から加えた文である。"))))
                .andExpect(content().string(containsString("の案を、示された本文のとおり起案し、提出します。")));
    }

    @Test
    void anEditionSaysWhenItsDayWasNoted() throws Exception {
        see("/regulations/" + regulation + "/editions/1").andExpect(content().string(containsString("施行を記録した時")));
        see("/regulations/" + regulation + "/editions/2").andExpect(content().string(not(containsString("施行を記録した時"))));
    }

    private List<String> amendingProvisions() {
        return clinic.as("director", () -> drafting.open(id)).plain().lines().filter(line -> line.contains(Enacted.LABEL_LEFT_OPEN)).toList();
    }

    private void callOff() {
        clinic.as("director", () -> dates.ask(waits, LocalDate.parse("2027-05-01"), "準備が間に合わない。"));
        hospitals.does(clinic, "director", "decide-date", Map.of("dateDecision", "call-off", "reason", "取りやめる。"));
    }

    private ResultActions see(String address) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(clinic, "director")));
    }
}

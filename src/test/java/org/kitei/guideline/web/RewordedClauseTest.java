package org.kitei.guideline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import java.nio.charset.StandardCharsets;
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
import org.kitei.guideline.Coverage.RowCoverage;
import org.kitei.guideline.CoverageReading;
import org.kitei.guideline.RowEvidence;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A model clause that came into force in other words, confirmed by nobody. */
@KiteiTest
class RewordedClauseTest {

    private static final String TO_CONFIRM = "文言が変わり、まだ確かめていない条：";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CoverageReading reading;
    @Autowired CoverageFile file;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void aRegulationInForceWhoseFirstArticleIsReworded() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-11-22");
        var amending = cases.amend(clinic, regulation);
        cases.reword(clinic, amending, "この規程は、", "この規程は、別に定めるもののほか、");
        cases.submit(clinic);
        cases.approve(clinic, "2026-12-01");
    }

    @Test
    void itIsShownAsUnconfirmedFromTheDayItIsInForceUntilSomebodyConfirmsIt() throws Exception {
        see("/guideline").andExpect(content().string(not(containsString(TO_CONFIRM))));
        cases.dawn(clinic, "2026-12-01");
        see("/guideline").andExpect(content().string(containsString(TO_CONFIRM)));
        state("1-1A", row("1-1A").unconfirmed().get(0).id().value()).andExpect(redirectedUrlPattern("/guideline/rows/1-1A?*"));
        assertThat(row("1-1A").unconfirmed()).isEmpty();
        see("/guideline").andExpect(content().string(not(containsString(TO_CONFIRM))));
    }

    @Test
    void whatIsStatedByHandStandsBesideItsArticleOnTheRegulationsPage() throws Exception {
        cases.dawn(clinic, "2026-12-01");
        see("/regulations/" + regulation).andExpect(content().string(not(containsString("1-1A、1-2A"))));
        state("1-2A", "purpose");
        see("/regulations/" + regulation).andExpect(content().string(containsString("1-1A、1-2A")));
        see("/regulations/" + regulation + "/editions/2").andExpect(content().string(containsString("1-1A、1-2A")));
    }

    @Test
    void theFileForSpreadsheetsNamesTheEvidenceOfTheYear() {
        var coverage = clinic.as("director", () -> reading.inForce(regulation)).orElseThrow().coverage();
        var written = new String(file.write(coverage, Map.of(), row -> row.id().equals("2-4C")
                ? List.of(new RowEvidence.Piece(LocalDate.of(2026, 11, 2), "監査の報告書", "/x")) : List.of(), Locale.JAPANESE), StandardCharsets.UTF_8);
        assertThat(written).contains("\"今年の証跡\"");
        assertThat(written.split("\r\n")).filteredOn(line -> line.contains("監査の報告書")).singleElement().asString()
                .contains("\"2-4C\"", "11月2日").endsWith("監査の報告書\"");
    }

    private RowCoverage row(String id) {
        return clinic.as("director", () -> reading.inForce(regulation)).orElseThrow().row(id);
    }

    private ResultActions state(String row, String provision) throws Exception {
        return browser.perform(post("/guideline/rows/" + row + "/answers").with(csrf()).with(visitors.as(clinic, "director"))
                .param("regulation", regulation.toString()).param("provision", provision));
    }

    private ResultActions see(String address) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(clinic, "director")));
    }
}

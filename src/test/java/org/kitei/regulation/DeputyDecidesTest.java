package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.ledger.Entry;
import org.kitei.ledger.LedgerFindings;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A deputy's decision, from the director's absence to the text in force and the reading afterwards, on the pages. */
@KiteiTest
class DeputyDecidesTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired LedgerFindings verification;
    @Autowired TestClock clock;

    @Test
    void theDeputyDecidesInTheAbsenceTheTextComesIntoForceAndTheDirectorReadsItAfterwards() throws Exception {
        clock.set(TestClock.START);
        var hospital = hospitals.hospital();
        var id = cases.enact(hospital);
        cases.bringBeforeTheDirector(hospital);
        var task = hospitals.task(hospital, "director", "decide").getId();

        send(hospital, "director", post("/deputies/new/" + hospital.who("staff")).param("acts", "decide", "decide-date").param("from", "2026-11-22"))
                .andExpect(status().is3xxRedirection());
        send(hospital, "director", post("/absences/of/" + hospital.who("director"))).andExpect(status().is3xxRedirection());
        assertThat(hospitals.waiting(hospital, "staff")).contains("decide");
        see(hospital, "director", "/").andExpect(content().string(containsString("不在")));

        var check = send(hospital, "staff", post("/tasks/" + task).param("decision", "approve").param("effectiveDate", "2026-12-01"))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(check).contains("院長 太郎");
        var documents = Pattern.compile("href=\"([^\"]+\\.pdf)\"").matcher(check).results().map(link -> link.group(1)).toList();
        assertThat(documents).extracting(address -> address.replaceAll(".*/", "")).containsExactly("text.pdf", "minutes.pdf", "package.pdf");
        for (var document : documents) {
            see(hospital, "staff", document).andExpect(status().isOk());
        }
        var hash = check.replaceAll("(?s).*name=\"contentHash\" value=\"([0-9a-f]{64})\".*", "$1");
        send(hospital, "staff", post("/tasks/" + task + "/sign").param("decision", "approve").param("effectiveDate", "2026-12-01")
                .param("password", TestHospital.PASSWORD).param("contentHash", hash)).andExpect(status().is3xxRedirection());
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.PROMULGATED);

        cases.dawn(hospital, "2026-12-01");
        var regulation = cases.regulation(hospital, id);
        assertThat(cases.numberInForce(hospital, regulation, "2026-12-01")).isEqualTo(1);
        see(hospital, "staff", "/regulations/" + regulation + "/editions/1").andExpect(content().string(containsString("試験 staff")))
                .andExpect(content().string(containsString("院長 太郎")));
        var pdf = see(hospital, "staff", "/regulations/" + regulation + "/editions/1/pdf").andReturn().getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("試験 staff").contains("院長 太郎");
        }

        assertThat(hospitals.waiting(hospital, "staff")).doesNotContain("read-afterwards");
        hospitals.does(hospital, "director", "read-afterwards", Map.of("remark", "承知した。"));
        var shown = cases.get(hospital, id).decisions().get(0);
        assertThat(shown.decidedBy()).isEqualTo("試験 staff");
        assertThat(shown.onBehalfOf()).isEqualTo("院長 太郎");
        assertThat(shown.read().remark()).isEqualTo("承知した。");
        assertThat(shown.read().by()).isEqualTo("院長 太郎");
        assertThat(cases.get(hospital, id).acts()).extracting(Entry::act).containsOnlyOnce("read-afterwards");
        assertThat(verification.of(hospital)).isEmpty();
    }

    private ResultActions see(House house, String who, String address) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(house, who)));
    }

    private ResultActions send(House house, String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.locale(Locale.JAPANESE).with(csrf()).with(visitors.as(house, who)));
    }
}

package org.kitei.guideline.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.regulation.CaseOpening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@KiteiTest
@Import(TestHospital.class)
class CoveragePageTest {

    @Autowired MockMvc mvc;
    @Autowired TestHospital hospitals;
    @Autowired CaseOpening opening;
    @Autowired TestClock clock;

    @BeforeEach
    void setOut() {
        clock.set(TestClock.START);
    }

    @Test
    void withoutARegulationInForceThePageShowsWhatIsAsked() throws Exception {
        var hospital = hospitals.hospital();
        page(hospital, "/guideline")
                .andExpect(content().string(containsString("施行中の規程はまだありません")))
                .andExpect(content().string(containsString("監査の体制と監査責任者")))
                .andExpect(content().string(not(containsString("2-4C"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aRegulationInForceIsMeasuredRowByRow() throws Exception {
        var clinic = hospitals.clinic();
        clinic.as("director", () -> opening.enact());
        hospitals.does(clinic, "director", "draft-text", Map.of("outcome", "submit", "reason", "定める。"));
        hospitals.does(clinic, "director", "decide", Map.of("decision", "approve", "effectiveDate", "2026-12-01"));
        clock.set(LocalDate.parse("2026-12-01").atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        page(clinic, "/guideline")
                .andExpect(content().string(containsString("応えている項目 25 / 25")))
                .andExpect(content().string(containsString("#operation-journal")))
                .andExpect(content().string(not(containsString("2-4B"))));
        page(clinic, "/guideline?gaps=true")
                .andExpect(content().string(containsString("欠けている項目はありません")));
    }

    private ResultActions page(TestHospital.House house, String address) throws Exception {
        return mvc.perform(get(address).locale(Locale.JAPANESE).cookie(signedIn(house))).andExpect(status().isOk());
    }

    private Cookie signedIn(TestHospital.House house) throws Exception {
        return mvc.perform(post("/sign-in").with(csrf()).param("facility", house.code()).param("name", "director")
                .param("password", TestHospital.PASSWORD)).andReturn().getResponse().getCookie("SESSION");
    }
}

package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Ids;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What everybody may read of a facility, once its director opens it (row 8-1A). */
@KiteiTest
class PublicPageTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired FacilityDirectory facilities;
    @Autowired Traces traces;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House hospital;
    private UUID regulation;
    private String address;

    @BeforeEach
    void aRegulationInForce() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        regulation = cases.inForce(hospital, "2026-11-22");
        address = "/public/" + hospital.as("director", () -> facilities.current().code()) + "/" + regulation;
    }

    @Test
    void nothingIsThereUntilTheDirectorOpensItAndWhyIsNotTold() throws Exception {
        var closed = stranger(address);
        assertThat(closed.getStatus()).isEqualTo(404);
        open(true);
        assertThat(stranger(address).getStatus()).isEqualTo(200);

        for (var nowhere : new String[] {"/public/nobody/" + regulation, address.replace(regulation.toString(), Ids.next().toString()),
            address.replace(regulation.toString(), "1"), "/public/" + "x".repeat(500) + "/" + regulation}) {
            var missing = stranger(nowhere);
            assertThat(missing.getStatus()).as(nowhere).isEqualTo(404);
            assertThat(missing.getContentAsByteArray()).isEqualTo(closed.getContentAsByteArray());
            assertThat(missing.getHeaderNames()).isEqualTo(closed.getHeaderNames());
        }
        open(false);
        assertThat(stranger(address).getStatus()).isEqualTo(404);
    }

    @Test
    void theTextAndItsDatesAreShownAndNothingOfWhoDecided() throws Exception {
        open(true);
        var page = stranger(address).getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("情報システム運用管理規程", "（目的）", "令和8年11月22日施行", "令和8年11月22日公布")
                .doesNotContain("院長 太郎", "第1版", "2026-001", "sha256", "href=\"/");
    }

    @Test
    void aDraftAndWhatWaitsForItsDayAreNotShown() throws Exception {
        cases.amended(hospital, regulation, "記録は、五年間保存しなければならない。");
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        open(true);

        assertThat(stranger(address).getContentAsString(StandardCharsets.UTF_8)).doesNotContain("五年間保存");
    }

    @Test
    void nobodyIsFollowedAndEverybodyMayKeepItForAWhile() throws Exception {
        open(true);
        var page = browser.perform(get(address + "?lang=en")).andReturn();
        var answer = page.getResponse();

        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeaderNames()).doesNotContain("Set-Cookie");
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("max-age=600, public");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'", "style-src 'sha256-").doesNotContain("unsafe");
        assertThat(answer.getHeaders("Content-Security-Policy")).hasSize(1);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        var again = browser.perform(get(address).header("If-None-Match", String.valueOf(answer.getHeader("ETag")))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatIsClosedIsNotKeptByAnybody() throws Exception {
        assertThat(stranger(address).getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void onlyTheDirectorOpensItAndTheLedgerTellsOfIt() throws Exception {
        assertThat(set("drafter", true).getStatus()).isEqualTo(403);
        assertThat(stranger(address).getStatus()).isEqualTo(404);
        open(true);
        open(true);

        assertThat(see("director")).contains(address, "公開をやめる");
        open(false);
        open(false);
        assertThat(traces.acts(hospital.id())).endsWith("publication-opened", "publication-closed").containsOnlyOnce("publication-opened");
    }

    private void open(boolean open) throws Exception {
        assertThat(set("director", open).getRedirectedUrl()).isEqualTo("/settings/publication");
    }

    private MockHttpServletResponse set(String who, boolean open) throws Exception {
        return browser.perform(post("/settings/publication").param("open", String.valueOf(open)).with(csrf()).with(visitors.as(hospital, who)))
                .andReturn().getResponse();
    }

    private String see(String who) throws Exception {
        return browser.perform(get("/settings/publication").with(visitors.as(hospital, who))).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse stranger(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }
}

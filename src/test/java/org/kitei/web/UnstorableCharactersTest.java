package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** U+0000 comes along with a paste or from a hostile hand, and PostgreSQL refuses to store it. */
@KiteiTest
class UnstorableCharactersTest {

    @Autowired MockMvc browser;
    @Autowired Visitors visitors;
    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Drafting drafting;
    @Autowired TestClock clock;

    private House clinic;
    private UUID id;

    @BeforeEach
    void draft() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        id = cases.enact(clinic);
    }

    @Test
    void theEditorKeepsTheTextWithoutThem() throws Exception {
        var desk = clinic.as("director", () -> drafting.open(id));
        director(post("/cases/" + id + "/edit").param("text", desk.plain() + "\n２　末\u0000尾。").param("version", "" + desk.revision()))
                .andExpect(status().is3xxRedirection());
        assertThat(clinic.as("director", () -> drafting.open(id)).plain()).contains("末尾。").doesNotContain("\u0000");
        director(post("/cases/" + id + "/edit").accept("application/json").param("text", desk.plain() + "\n２　末\u0000尾。")
                .param("version", "" + (desk.revision() + 1))).andExpect(status().isOk());
    }

    @Test
    void anAnswerIsTakenWithoutThem() throws Exception {
        var task = "/tasks/" + hospitals.task(clinic, "director", "draft-text").getId();
        var next = director(post(task).param("outcome", "submit").param("reason", "ガイド\u0000ラインに沿う。")).andExpect(status().isOk())
                .andExpect(content().string(containsString("ガイドラインに沿う。"))).andReturn().getResponse().getContentAsString();
        var hash = next.replaceAll("(?s).*name=\"contentHash\" value=\"([0-9a-f]{64})\".*", "$1");
        director(post(task + "/sign").param("outcome", "submit").param("reason", "ガイド\u0000ラインに沿う。").param("contentHash", hash)
                .param("password", TestHospital.PASSWORD)).andExpect(redirectedUrl(task + "/receipt?answer=submit"));
        assertThat(cases.get(clinic, id).summary()).isEqualTo("ガイドラインに沿う。");
    }

    @Test
    void aReasonIsTakenWithoutThem() throws Exception {
        director(post("/cases/" + id + "/withdraw").param("reason", "不\u0000要。")).andExpect(status().is3xxRedirection());
        assertThat(cases.get(clinic, id).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people?q=%s", "/appointments/new?q=%s", "/ledger?act=%s", "/ledger?subjectType=%s&subject=%s",
        "/tasks?dueAfter=2026-01-01T00:00:00Z&idAfter=%s", "/cases?behind=%s", "/regulations?q=%s", "/sign-in?failed=%s"})
    void whatIsLookedForWithThemIsNotFound(String address) throws Exception {
        var answer = director(get(address.replace("%s", "{nul}"), "a\u0000b", "c\u0000d")).andReturn().getResponse();
        assertThat(answer.getStatus()).isLessThan(500);
    }

    private ResultActions director(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(visitors.as(clinic, "director")));
    }
}

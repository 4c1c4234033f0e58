package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** Lines that are no part of the text are told by the editor, and stay where they were typed. */
@KiteiTest
class EditorKeepsLinesTest {

    private static final String HISTORY = "\n改版履歴\n第2版　令和8年4月1日　監査の回数を、委員会の求めにより年1回から年2回に改め、記録の保存を5年から10年に延ばし、様式の名を改めた最後の語\n";

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Drafting drafting;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private House clinic;
    private UUID draft;
    private Drafting.Desk desk;

    @BeforeEach
    void draft() {
        clinic = hospitals.clinic();
        draft = cases.enact(clinic);
        desk = clinic.as(TestCases.drafter(clinic), () -> drafting.open(draft));
    }

    @Test
    void afterSavingByHandTheyAreShownWholeAndStandInTheText() throws Exception {
        assertThat(editor()).doesNotContain("本文に入らない行");
        browser.perform(post("/cases/" + draft + "/edit").param("text", desk.plain() + HISTORY).param("version", "" + desk.revision())
                .with(csrf()).with(drafter())).andExpect(redirectedUrl("/cases/" + draft + "/edit"));
        var page = editor();
        assertThat(page).contains("本文に入らない行（2行）");
        int textarea = page.indexOf("<textarea");
        int end = page.indexOf("</textarea>");
        assertThat(page.substring(textarea, end)).contains("改版履歴", "最後の語");
        assertThat(page.substring(end)).contains("改版履歴", "最後の語");
    }

    @Test
    void whatSavesWhileOneWritesTellsThem() throws Exception {
        browser.perform(post("/cases/" + draft + "/edit").accept("application/json").param("text", desk.plain() + HISTORY)
                .param("version", "" + desk.revision()).with(csrf()).with(drafter())).andExpect(status().isOk())
                .andExpect(jsonPath("$.saved", containsString("本文に入らない行が2行あります"))).andExpect(jsonPath("$.aside", hasItem("改版履歴")));
        assertThat(editor()).contains("本文に入らない行（2行）");
    }

    @Test
    void noDocumentHoldsThem() throws Exception {
        clinic.as(TestCases.drafter(clinic), () -> drafting.save(draft, desk.plain() + HISTORY, desk.revision()));
        browser.perform(get("/cases/" + draft + "/edit?face=PRINT").with(drafter())).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("最後の語"))));
    }

    private String editor() throws Exception {
        MockHttpServletResponse answer = browser.perform(get("/cases/" + draft + "/edit").with(drafter())).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private RequestPostProcessor drafter() {
        return visitors.as(clinic, TestCases.drafter(clinic));
    }
}

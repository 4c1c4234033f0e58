package org.kitei.guideline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.document.Conformance;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

@KiteiTest
class RowPagesTest {

    @Autowired MockMvc browser;
    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Drafting drafting;
    @Autowired Visitors visitors;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private House clinic;
    private UUID regulation;

    @BeforeEach
    void aRegulationInForceThatDeclaresNothing() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        regulation = cases.inForce(clinic, "2026-11-22");
        transaction.executeWithoutResult(tx -> database.sql("update edition set answers = '[]' where facility_id = ?")
                .param(clinic.id()).update());
    }

    @Test
    void theTableProposesByWordsAndOneButtonStatesIt() throws Exception {
        director(get("/guideline")).andExpect(content().string(containsString("似た言葉の条")))
                .andExpect(content().string(containsString("応えていない項目 25")));
        director(post("/guideline/rows/1-2A/answers").param("regulation", regulation.toString()).param("provision", "scope")
                .param("table", "true")).andExpect(redirectedUrl("/guideline?regulation=" + regulation + "#row-1-2A"));
        director(get("/guideline")).andExpect(content().string(containsString("応えている項目 1 / 25")))
                .andExpect(content().string(containsString("第2条は院長 太郎が記録")));
    }

    @Test
    void theGapsAreGoneThroughOneAfterTheOther() throws Exception {
        director(get("/guideline/gaps")).andExpect(redirectedUrl("/guideline/rows/1-1A?regulation=" + regulation + "&walk=true"));
        director(get("/guideline/rows/1-1A").param("walk", "true")).andExpect(content().string(containsString("残り25件")))
                .andExpect(content().string(containsString("言葉が似ている条を並べた案です")))
                .andExpect(content().string(containsString("第1条（目的）")));
        director(post("/guideline/rows/1-1A/answers").param("regulation", regulation.toString()).param("provision", "purpose")
                .param("walk", "true")).andExpect(redirectedUrl("/guideline/rows/1-2A?regulation=" + regulation + "&walk=true"));
        director(post("/guideline/rows/1-2A/reasons").param("regulation", regulation.toString()).param("reason", "別に定める。")
                .param("walk", "true")).andExpect(status().is3xxRedirection());
        director(get("/guideline/rows/1-2A")).andExpect(content().string(containsString("応えない理由：別に定める。")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        director(post("/guideline/rows/1-2A/answers").param("regulation", regulation.toString())).andExpect(status().isOk())
                .andExpect(content().string(containsString("応えている条を選んでください。")))
                .andExpect(content().string(containsString("aria-describedby=\"provision-error\"")));
        var long1 = "長".repeat(2001);
        director(post("/guideline/rows/1-2A/reasons").param("regulation", regulation.toString()).param("reason", long1))
                .andExpect(content().string(containsString(long1)))
                .andExpect(content().string(containsString("理由は2,000文字以内にしてください。")));
    }

    @Test
    void whoMayNotStateReadsAndSeesWhoCan() throws Exception {
        as("staff", get("/guideline/rows/1-2A")).andExpect(status().isOk())
                .andExpect(content().string(containsString("起案者が記録します")))
                .andExpect(content().string(not(containsString("<form class=\"form\""))));
        as("staff", get("/guideline/rows/1-2A").param("lang", "en"))
                .andExpect(content().string(containsString("the operations manager and drafters record what answers an item.")));
        as("staff", post("/guideline/rows/1-2A/answers").param("regulation", regulation.toString()).param("provision", "scope"))
                .andExpect(status().isForbidden());
        director(get("/guideline/rows/2-4B")).andExpect(status().isNotFound());
    }

    @Test
    void theFileForSpreadsheetsNamesDutiesAndRunsNoFormula() throws Exception {
        director(post("/guideline/rows/4-4A/reasons").param("regulation", regulation.toString()).param("reason", "=1+1"));
        var file = new String(director(get("/guideline/coverage.csv")).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFF\"区分\",\"行\",\"項目\",\"求めること\",\"務め\",\"応えている条\",\"根拠\",\"状態\",\"備考\",\"今年の証跡\"\r\n")
                .contains("\"理由あり\"", "応えない理由：=1+1", "院長：", "\"応えていない\"").doesNotContain("\"=");
        assertThat(file.split("\r\n")).hasSize(26);
    }

    @Test
    void theSheetsForInspectorsNameEveryRowItsArticlesWhoSaidSoAndWhyNot() throws Exception {
        director(post("/guideline/rows/1-2A/answers").param("regulation", regulation.toString()).param("provision", "scope"));
        director(post("/guideline/rows/4-4A/reasons").param("regulation", regulation.toString()).param("reason", "別に定める。"));
        var response = director(get("/guideline/coverage.pdf")).andExpect(status().isOk()).andReturn().getResponse();
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getHeader("Content-Disposition")).contains("UTF-8''").contains(".pdf");
        try (var document = Loader.loadPDF(response.getContentAsByteArray())) {
            var sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isGreaterThan(sheet.getHeight());
            assertThat(new PDFTextStripper().getText(document).replace("\n", "")).contains("付表との対応", "応えている 1、", "応えていない 23、", "理由あり 1")
                    .contains("第2条", "院長 太郎が記録", "応えない理由：別に定める。", "応える条がありません", "8-1A").doesNotContain("2-4B").doesNotContain("??");
        }
        Conformance.assertArchivable(response.getContentAsByteArray());
    }

    @Test
    void theEditorAsksOnlyAboutRowsThatAreTouched() throws Exception {
        director(post("/guideline/rows/1-2A/answers").param("regulation", regulation.toString()).param("provision", "scope"));
        var draft = cases.amend(clinic, regulation);
        var editor = "/cases/" + draft + "/edit";
        director(get(editor)).andExpect(content().string(not(containsString("確かめた</button>"))));
        var desk = clinic.as("director", () -> drafting.open(draft));
        director(post(editor).param("version", "" + desk.revision())
                .param("text", desk.plain().replace("診療情報とする。", "診療情報及び職員の情報とする。"))).andExpect(status().is3xxRedirection());
        director(get(editor)).andExpect(content().string(containsString("1-2Aに応えていると確かめた")))
                .andExpect(content().string(not(containsString("1-1Aに応えていると確かめた"))));
        director(get("/tasks/" + hospitals.task(clinic, "director", "draft-text").getId()))
                .andExpect(content().string(containsString("まだ誰も確かめていません")));
        var changed = clinic.as("director", () -> drafting.open(draft));
        director(post(editor + "/rows").param("version", "" + changed.revision()).param("text", changed.plain()).param("row", "1-2A"))
                .andExpect(redirectedUrl(editor));
        director(get(editor)).andExpect(content().string(not(containsString("確かめた</button>"))));
    }

    private ResultActions director(MockHttpServletRequestBuilder request) throws Exception {
        return as("director", request);
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.locale(Locale.JAPANESE).with(csrf()).with(visitors.as(clinic, who)));
    }
}

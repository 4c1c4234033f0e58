package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.regulation.Drafting;
import org.kitei.regulation.TestCases;
import org.kitei.text.SetAside;
import org.kitei.text.TextReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** A text from elsewhere comes into a draft. */
@KiteiTest
class BringInPagesTest {

    private static final String TEXT = """
            端末持出し規程
            平成三十年四月一日
            （目的）
            第一条　この規程は、端末の持出しについて定める。
            （許可）
            第二条　端末を持ち出す者は、許可を受けなければならない。
            """;

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Drafting drafting;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private House clinic;
    private UUID draft;

    @BeforeEach
    void draft() {
        clinic = hospitals.clinic();
        draft = cases.enact(clinic);
    }

    @Test
    void aFileIsShownAsItWasReadAndNothingHasChanged() throws Exception {
        var before = desk().plain();
        handIn("規程.txt", TEXT.getBytes(Charset.forName("MS932"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("端末持出し規程"))).andExpect(content().string(containsString("平成三十年四月一日")))
                .andExpect(content().string(containsString("Shift_JIS")));
        assertThat(desk().plain()).isEqualTo(before);
    }

    @Test
    void theTextTakesTheDraftsPlaceFromThePageThatShowsIt() throws Exception {
        var page = pasted(TEXT).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        browser.perform(post("/cases/" + draft + "/edit").param("text", hidden(page, "text")).param("version", hidden(page, "version"))
                .with(csrf()).with(drafter())).andExpect(status().is3xxRedirection());
        assertThat(desk().text().title()).isEqualTo("端末持出し規程");
        assertThat(desk().text().articles()).hasSize(2);
        assertThat(desk().plain()).contains("平成三十年四月一日");
        assertThat(desk().aside()).extracting(SetAside::words).contains("平成三十年四月一日");
    }

    @Test
    void whatIsNeitherNumberNorDayNorHistoryStaysInTheEditorAndIsNotPrinted() throws Exception {
        var page = handIn("規程.docx", WordFiles.withAComment("佐藤さん、ここは理事長に確認", "医療法人みなと会", "端末持出し規程", "平成三十年四月一日",
                "第一条　この規程は、端末の持出しについて定める。", "（平9病院規程12・一部改正）")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        browser.perform(post("/cases/" + draft + "/edit").param("text", hidden(page, "text")).param("version", hidden(page, "version"))
                .with(csrf()).with(drafter())).andExpect(status().is3xxRedirection());
        assertThat(desk().plain()).contains("佐藤さん、ここは理事長に確認", "医療法人みなと会", "（平9病院規程12・一部改正）");
        assertThat(browser.perform(get("/cases/" + draft + "/text.txt").with(drafter())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("改版履歴", "平成30年4月1日").doesNotContain("佐藤さん", "医療法人みなと会", "平9病院規程");
    }

    @Test
    void articlesThatStayAreRecognised() throws Exception {
        var draftWithOneMore = desk().plain().replaceFirst("附　則", "（雑則）\n第９９条　この規程は、毎年見直す。\n\n附　則");
        var articles = drafting(() -> drafting.beside(draft, TextReader.read(draftWithOneMore)).articles());
        assertThat(articles.added()).isEqualTo(1);
        assertThat(articles.gone()).isZero();
        assertThat(articles.same()).isEqualTo(desk().text().articles().count());
    }

    @Test
    void whatCannotBeReadIsRefusedAtTheFieldAndWhatWasPastedStays() throws Exception {
        handIn("規程.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .andExpect(content().string(containsString("規程.pdf：文書として読めません")));
        pasted("  ").andExpect(content().string(containsString("ファイルを選ぶか、本文を貼り付けてください")));
        browser.perform(multipart("/cases/" + draft + "/bring-in")
                        .file(new MockMultipartFile("file", "macro.doc", null, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                        .param("pasted", "写した本文").with(csrf()).with(drafter()))
                .andExpect(content().string(containsString("古い形式の文書"))).andExpect(content().string(containsString("写した本文")));
    }

    @Test
    void onlyWhoeverDraftsMayBringAText() throws Exception {
        browser.perform(get("/cases/" + draft + "/bring-in").with(visitors.as(clinic, "staff"))).andExpect(status().isForbidden());
        browser.perform(get("/cases/" + draft + "/bring-in").with(drafter())).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("エラー"))));
    }

    private ResultActions handIn(String name, byte[] file) throws Exception {
        return browser.perform(multipart("/cases/" + draft + "/bring-in").file(new MockMultipartFile("file", name, null, file))
                .with(csrf()).with(drafter()));
    }

    private ResultActions pasted(String words) throws Exception {
        return browser.perform(multipart("/cases/" + draft + "/bring-in").param("pasted", words).with(csrf()).with(drafter()));
    }

    private Drafting.Desk desk() {
        return drafting(() -> drafting.open(draft));
    }

    private <T> T drafting(Supplier<T> doing) {
        return clinic.as(TestCases.drafter(clinic), doing::get);
    }

    private RequestPostProcessor drafter() {
        return visitors.as(clinic, TestCases.drafter(clinic));
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }
}

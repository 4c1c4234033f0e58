package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
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
import org.kitei.facility.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Taking in what hangs on the wall: pasted, looked at, signed, and marked wherever it is shown. */
@KiteiTest
class TakeInPageTest {

    private static final String WORDS = "運用規程\n\n（目的）\n第１条　この規程は、運用について定める。\n第４条　番号の続かない条である。\n";

    @Autowired TestHospital hospitals;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House hospital;
    private UUID id;

    @BeforeEach
    void aHospitalWithoutARegulation() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = Ids.next();
    }

    @Test
    void whoHasNoRegulationYetIsToldThatOneCanBeTakenIn() throws Exception {
        see("/regulations", "director").andExpect(content().string(containsString("href=\"/regulations/take-in\"")))
                .andExpect(content().string(containsString("紙やWordですでに施行している規程は")));
        see("/cases/new", "drafter").andExpect(content().string(containsString("紙やWordですでに施行している規程は")))
                .andExpect(content().string(not(containsString("href=\"/regulations/take-in\""))));
        see("/regulations/take-in", "drafter").andExpect(status().isForbidden());
    }

    @Test
    void theTextIsShownAsItWasReadWithWhatToLookAtBeforeItIsSigned() throws Exception {
        send("/regulations/take-in", "2020-04-01", "").andExpect(status().isOk())
                .andExpect(content().string(containsString("番号が続いていません。")))
                .andExpect(content().string(containsString("私は、「運用規程」（第7版）が、示された本文のとおり2020年4月1日（水）から施行されている")));
    }

    @Test
    void aWrongPasswordOrDayLosesNothingOfWhatWasTyped() throws Exception {
        send("/regulations/take-in/sign", "2020-04-01", "falsch").andExpect(content().string(containsString("パスワードが違います")))
                .andExpect(content().string(containsString("第４条　番号の続かない条である。\n\"")));
        send("/regulations/take-in", "2999-04-01", "").andExpect(content().string(containsString("id=\"effectiveDate-error\"")))
                .andExpect(content().string(containsString("第４条　番号の続かない条である。")));
    }

    @Test
    void whatWasTakenInIsMarkedOnEveryPageAndOnPaper() throws Exception {
        send("/regulations/take-in/sign", "2020-04-01", TestHospital.PASSWORD).andExpect(redirectedUrl("/regulations/" + id));
        see("/regulations", "staff").andExpect(content().string(containsString("第7版（既存）")));
        see("/regulations/" + id, "staff").andExpect(content().string(containsString("既存の規程です。2020年4月1日（水）から施行されています。")))
                .andExpect(content().string(containsString("既存の規程として取り込み")))
                .andExpect(content().string(not(containsString("/regulations/take-in"))));
        see("/regulations/" + id + "/text?on=2021-01-01", "staff").andExpect(content().string(containsString("既存の規程として取り込み")));
        see("/regulations/" + id + "/editions/1/words.txt", "staff").andExpect(content().string(WORDS));
        see("/regulations/take-in?of=" + id, "director").andExpect(content().string(containsString("運用規程　既存の版を取り込む")));
        var pdf = see("/regulations/" + id + "/editions/1/pdf", "staff").andReturn().getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("既存の規程として取り込み", "第7版（既存）");
        }
    }

    @Test
    void aFileIsReadIntoTheFieldOfTheTextAndTheRestThatWasTypedStays() throws Exception {
        give("規程.txt", "運用規程\n令和二年四月一日\n第一条　ファイルから読んだ条である。").andExpect(status().isOk())
                .andExpect(content().string(containsString("規程.txtを読み取り"))).andExpect(content().string(containsString("令和二年四月一日")))
                .andExpect(content().string(containsString("第１条　ファイルから読んだ条である。")))
                .andExpect(content().string(containsString("value=\"第7版\""))).andExpect(content().string(containsString("value=\"2020-04-01\"")));
        give("規程.pdf", "%PDF-1.7").andExpect(content().string(containsString("規程.pdf：文書として読めません")));
    }

    private ResultActions give(String name, String words) throws Exception {
        return browser.perform(multipart("/regulations/take-in")
                .file(new MockMultipartFile("file", name, null, words.getBytes(StandardCharsets.UTF_8)))
                .param("regulation", id.toString()).param("paperNumber", "第7版").param("effectiveDate", "2020-04-01").param("words", "")
                .locale(Locale.JAPANESE).with(csrf()).with(visitors.as(hospital, "director")));
    }

    private ResultActions see(String address, String who) throws Exception {
        return browser.perform(get(address).locale(Locale.JAPANESE).with(visitors.as(hospital, who)));
    }

    private ResultActions send(String address, String day, String password) throws Exception {
        return browser.perform(post(address).locale(Locale.JAPANESE).param("regulation", id.toString()).param("title", "")
                .param("words", WORDS).param("paperNumber", "第7版").param("effectiveDate", day).param("password", password)
                .with(csrf()).with(visitors.as(hospital, "director")));
    }
}

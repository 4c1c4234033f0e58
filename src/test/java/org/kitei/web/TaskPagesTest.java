package org.kitei.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Appointments;
import org.kitei.facility.Role;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A task in the browser: what is asked, what was wrong, what was done. */
@KiteiTest
class TaskPagesTest {

    private static final Cookie ENGLISH = new Cookie("language", "en");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Appointments appointments;
    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;

    private House clinic;
    private UUID id;
    private String decide;

    @BeforeEach
    void aCaseBeforeTheDirector() {
        clock.set(TestClock.START);
        clinic = hospitals.clinic();
        id = cases.enact(clinic);
        cases.submit(clinic);
        decide = "/tasks/" + hospitals.task(clinic, "director", "decide").getId();
    }

    @Test
    void whatIsMissingIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
        director(post(decide).param("decision", "approve").param("effectiveDate", "").param("reason", "書きかけ"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("「施行日」を入力してください。")))
                .andExpect(content().string(containsString("href=\"#f-effectiveDate\"")))
                .andExpect(content().string(containsString("エラー")))
                .andExpect(content().string(containsString("書きかけ")))
                .andExpect(content().string(containsString("value=\"approve\" checked")));
        director(post(decide).cookie(ENGLISH).param("decision", "approve").param("effectiveDate", ""))
                .andExpect(content().string(containsString("Date it comes into force")))
                .andExpect(content().string(not(containsString("を入力してください"))));
    }

    @Test
    void aDayInThePastIsToldAtItsFieldAndStays() throws Exception {
        director(post(decide).param("decision", "approve").param("effectiveDate", "2026-11-21"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2026-11-21\"")))
                .andExpect(content().string(containsString("id=\"f-effectiveDate-error\"")));
        director(post(decide).param("decision", "approve").param("effectiveDate", "来月一日"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"来月一日\"")));
    }

    @Test
    void anAnswerThatWasNotOfferedIsRefused() throws Exception {
        director(post(decide).param("decision", "bribe").param("reason", "理由"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("示されたものの中から選んでください")));
    }

    @Test
    void anotherLanguageIsOfferedWhereNothingTypedWouldBeLost() throws Exception {
        director(get(decide)).andExpect(content().string(containsString("hreflang=\"en\"")));
        director(post(decide).param("decision", "bribe").param("reason", "理由"))
                .andExpect(content().string(not(containsString("hreflang=\"en\""))));
    }

    @Test
    void theListOfTasksIsFilteredByWhatIsToBeDone() throws Exception {
        cases.enact(clinic);
        director(get("/tasks")).andExpect(content().string(containsString("<option value=\"decide\"")))
                .andExpect(content().string(containsString(decide)));
        director(get("/tasks?act=draft-text")).andExpect(content().string(containsString("<option value=\"draft-text\" selected")))
                .andExpect(content().string(not(containsString(decide))));
        director(get("/tasks?act=decide")).andExpect(content().string(containsString(decide)));
        director(get("/tasks?act=confirm-return")).andExpect(content().string(containsString("<option value=\"confirm-return\" selected")))
                .andExpect(content().string(not(containsString(decide))));
        director(get("/tasks?act=anything")).andExpect(status().isOk()).andExpect(content().string(containsString(decide)));
    }

    @Test
    void aWrongPasswordAtSigningKeepsTheAnswers() throws Exception {
        director(sendBack("まちがい-2026-kitei!"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("パスワードが違います")))
                .andExpect(content().string(containsString("value=\"ここを書き直す。\"")))
                .andExpect(content().string(not(containsString("まちがい-2026"))));
        assertThat(cases.get(clinic, id).decisions()).isEmpty();
        director(sendBack(TestHospital.PASSWORD)).andExpect(redirectedUrl(decide + "/receipt?answer=send-back"));
        assertThat(cases.get(clinic, id).decisions()).singleElement()
                .satisfies(decision -> assertThat(decision.reason()).isEqualTo("ここを書き直す。"));
    }

    @Test
    void theAnswersStayWhenNoPasswordIsCheckedAnyMore() throws Exception {
        for (int wrong = 1; wrong <= 5; wrong++) {
            director(sendBack("まちがい-2026-kitei!"));
        }
        director(sendBack("まちがい-2026-kitei!"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("パスワードを続けて間違えたため")))
                .andExpect(content().string(containsString("value=\"ここを書き直す。\"")));
    }

    @Test
    void goingBackFromSigningKeepsTheAnswers() throws Exception {
        director(post(decide).param("decision", "send-back").param("reason", "ここを書き直す。").param("_edit", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ここを書き直す。</textarea>")));
    }

    @Test
    void aSecondClickOnSigningGetsTheReceiptAndHasNoSecondEffect() throws Exception {
        director(sendBack(TestHospital.PASSWORD)).andExpect(redirectedUrl(decide + "/receipt?answer=send-back"));
        director(sendBack(TestHospital.PASSWORD)).andExpect(redirectedUrl(decide + "/receipt?answer=send-back"));
        assertThat(cases.get(clinic, id).decisions()).hasSize(1);
        director(get(decide + "/receipt")).andExpect(status().isOk());
        director(get(decide + "/receipt?answer=send-back")).andExpect(content().string(containsString("差し戻しました")));
        director(get(decide + "/receipt?answer=anything")).andExpect(content().string(containsString("決裁しました")));
    }

    @Test
    void aSecondClickOnATaskWithoutSignatureGetsTheReceiptToo() throws Exception {
        var hospital = hospitals.hospital();
        var deliberated = cases.enact(hospital);
        cases.submit(hospital);
        var call = "/tasks/" + hospitals.task(hospital, "secretary", "call-the-committee").getId();
        for (int click = 0; click < 2; click++) {
            browser.perform(post(call).param("mode", "written").param("deadline", "2026-11-29")
                            .with(csrf()).with(visitors.as(hospital, "secretary")))
                    .andExpect(redirectedUrl(call + "/receipt"));
        }
        assertThat(cases.get(hospital, deliberated).waiting()).hasSize(5);
    }

    @Test
    void aTaskAColleagueHasDoneSaysByWhomAndWhen() throws Exception {
        var hospital = hospitals.hospital();
        cases.enact(hospital);
        cases.submit(hospital);
        hospital.as("director", () -> {
            appointments.appoint(hospital.who("staff"), Role.SECRETARY, null, hospitals.today(), null);
        });
        var call = "/tasks/" + hospitals.task(hospital, "secretary", "call-the-committee").getId();
        cases.callInWriting(hospital);
        for (var request : new MockHttpServletRequestBuilder[] {
            get(call), post(call).param("mode", "written").param("deadline", "2026-11-29")}) {
            browser.perform(request.with(csrf()).with(visitors.as(hospital, "staff")))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("試験 secretary")))
                    .andExpect(content().string(containsString("2026")))
                    .andExpect(content().string(containsString("この仕事はもう済んでいます")));
        }
    }

    @Test
    void aTaskOfAWithdrawnCaseIsNotSaidToBeDone() throws Exception {
        director(post("/cases/" + id + "/withdraw").param("reason", "不要になった。"));
        director(get(decide)).andExpect(status().isConflict())
                .andExpect(content().string(containsString("この仕事は要らなくなりました")))
                .andExpect(content().string(not(containsString("済みました"))));
    }

    @Test
    void aTextThatChangedBeforeSigningIsNotSaidToBeDone() throws Exception {
        director(post(decide + "/sign").param("decision", "send-back").param("reason", "ここを書き直す。")
                .param("password", TestHospital.PASSWORD).param("contentHash", "0".repeat(64)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("本文が変わりました")))
                .andExpect(content().string(not(containsString("もう済んでいます"))));
    }

    @Test
    void theButtonToSignSaysWhatItDoes() throws Exception {
        director(post(decide).param("decision", "send-back").param("reason", "ここを書き直す。"))
                .andExpect(content().string(containsString(">署名して差し戻す</button>")));
        director(post(decide).param("decision", "approve").param("effectiveDate", "2026-12-01"))
                .andExpect(content().string(containsString(">署名して決裁する</button>")));
    }

    @Test
    void theLedgerIsShownAlsoWhereAnEntryWasTamperedWith() throws Exception {
        transaction.executeWithoutResult(status -> jdbc
                .sql("update ledger_entry set subject_id = 'no-id' where facility_id = ? and act = 'submitted'")
                .param(clinic.id()).update());
        director(get("/ledger")).andExpect(status().isOk());
        director(get("/ledger?subjectType=case&subject=no-id")).andExpect(status().isOk());
    }

    @Test
    void somebodyElsesTaskIsRefusedAndSaysWhoDoesIt() throws Exception {
        for (var request : new MockHttpServletRequestBuilder[] {
            get(decide), post(decide).param("decision", "approve"), sendBack(TestHospital.PASSWORD), get(decide + "/receipt")}) {
            browser.perform(request.with(csrf()).with(visitors.as(clinic, "staff")))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("院長 太郎")));
        }
        assertThat(cases.get(clinic, id).decisions()).isEmpty();
    }

    @Test
    void wrongAddressesAreNotFound() throws Exception {
        for (var wrong : new String[] {"/tasks/no-such-task", "/tasks/" + UUID.randomUUID(), "/cases/" + UUID.randomUUID(),
            "/cases/no-id", "/regulations/" + UUID.randomUUID(), "/regulations/no-id",
            "/regulations/" + cases.regulation(clinic, id) + "/editions/99",
            "/cases/" + id + "/diagrams/committee-review.bpmn", "/people/" + UUID.randomUUID()}) {
            browser.perform(get(wrong).with(visitors.as(clinic, wrong.startsWith("/people") ? "administrator" : "director")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("</main>")));
        }
    }

    @Test
    void aFormWhoseTokenIsMissingIsRefusedWithAPage() throws Exception {
        browser.perform(post(decide).param("decision", "approve").with(visitors.as(clinic, "director")))
                .andExpect(status().isForbidden());
        assertThat(cases.get(clinic, id).decisions()).isEmpty();
    }

    @Test
    void openingACaseWithoutChoosingHowSaysSo() throws Exception {
        director(post("/cases").param("newCase", UUID.randomUUID().toString())).andExpect(status().isOk()).andExpect(content().string(containsString("error-summary")));
    }

    @Test
    void withdrawingWithoutAReasonSaysSoAndChangesNothing() throws Exception {
        director(post("/cases/" + id + "/withdraw").param("reason", " "))
                .andExpect(status().isOk()).andExpect(content().string(containsString("error-summary")));
        assertThat(cases.get(clinic, id).state().undecided()).isTrue();
    }

    @Test
    void whatWasTypedOverSomebodyElsesVersionIsNotLost() throws Exception {
        var other = cases.enact(clinic);
        cases.add(clinic, other, "先に保存した文。");
        director(post("/cases/" + other + "/edit").param("text", "あとから書いた文").param("version", "0"))
                .andExpect(content().string(containsString("あとから書いた文")));
    }

    @Test
    void theEditorShowsWhatTheDraftChangesAndHowItWillRead() throws Exception {
        var other = cases.enact(clinic);
        director(get("/cases/" + other + "/edit")).andExpect(content().string(containsString("<textarea")))
                .andExpect(content().string(containsString("data-number=\"第１条\"")));
        director(get("/cases/" + other + "/edit").param("face", "PRINT")).andExpect(content().string(not(containsString("<textarea"))))
                .andExpect(content().string(containsString("regulation-title")));
        director(get("/cases/" + other + "/edit").param("face", "COMPARISON")).andExpect(status().isOk());
        director(post("/cases/" + other + "/edit").param("text", "題名\n第１条　○○を置く。").param("version", "0").param("face", "PRINT"))
                .andExpect(redirectedUrl("/cases/" + other + "/edit?face=PRINT"));
        director(get("/cases/" + other + "/edit")).andExpect(content().string(containsString("▲")));
    }

    @Test
    void theStructureMarksWhereAReferenceIsBrokenAlsoInWhatIsAppended() throws Exception {
        var other = cases.enact(clinic);
        director(post("/cases/" + other + "/edit").param("version", "0").param("text", """
                規程
                （目的）
                第１条　目的を定める。
                （読み替え）
                第２条　第９条による。

                附　則
                １　この規程は、公布の日から施行する。
                ２　第８条は、なお従前の例による。

                様式第１号（第１条関係）
                氏名
                """));
        var structure = director(get("/cases/" + other + "/edit")).andReturn().getResponse().getContentAsString(UTF_8)
                .replaceAll("(?s).*<nav class=\"contents.*?>(.*?)</nav>.*", "$1");
        assertThat(structure.split("<li>")).filteredOn(entry -> entry.contains("</a>"))
                .extracting(entry -> entry.replaceAll("<[^>]*>|\\s", "")).containsExactly("第１条　目的", "第２条　読み替え▲要確認", "附則▲要確認", "様式第1号");
    }

    @Test
    void aCorrectionIsOfferedBesideTheTextAndTakenAtOnePress() throws Exception {
        var other = cases.enact(clinic);
        director(post("/cases/" + other + "/edit").param("text", "規程\n第１条　平成３３年４月１日から行う。").param("version", "0"));
        var page = director(get("/cases/" + other + "/edit")).andExpect(content().string(containsString("「平成３３年４月１日」を「令和３年４月１日」に直す")))
                .andReturn().getResponse().getContentAsString();
        var offered = page.replaceAll("(?s).*name=\"correction\" value=\"([^\"]*)\".*", "$1");
        director(post("/cases/" + other + "/edit").param("text", "規程\n第１条　平成３３年４月１日から行う。").param("version", "1").param("correction", offered));
        director(get("/cases/" + other + "/edit")).andExpect(content().string(containsString("第１条　令和３年４月１日から行う。")));
    }

    @Test
    void whoDoesNotDraftReadsWhoIsWriting() throws Exception {
        var other = cases.enact(clinic);
        browser.perform(get("/cases/" + other + "/edit").with(visitors.as(clinic, "administrator"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("書いています"))).andExpect(content().string(not(containsString("<textarea"))));
        browser.perform(post("/cases/" + other + "/edit").param("text", "横から").param("version", "0").with(csrf())
                .with(visitors.as(clinic, "administrator"))).andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder sendBack(String password) {
        return post(decide + "/sign").param("decision", "send-back").param("reason", "ここを書き直す。")
                .param("password", password).param("contentHash", cases.get(clinic, id).contentHash());
    }

    private ResultActions director(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf()).with(visitors.as(clinic, "director")));
    }
}

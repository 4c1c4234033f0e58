package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.servlet.http.Cookie;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.Refused;
import org.kitei.TestMail;
import org.kitei.inbox.TaskClosed;
import org.kitei.maintenance.LogColumns.Separator;
import org.kitei.maintenance.TestWorks.Site;
import org.kitei.notice.TestPost;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The contractor reports a work at a link, without an account, and the system manager verifies it. */
@KiteiTest
class OutsideReportTest {

    private static final AtomicInteger NEIGHBOURS = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("https://kitei\\.example\\.jp/s/([\\w-]+)");
    private static final Pattern CODE = Pattern.compile("^(\\d{8})$", Pattern.MULTILINE);
    private static final String LOG = "time,user\n2026-12-03 22:30:00,vendor-1\n2026-12-04 03:00:00,root\n";

    @Autowired TestHospital hospitals;
    @Autowired TestWorks works;
    @Autowired TestPost post;
    @Autowired WorkReports asking;
    @Autowired WorkApplying applying;
    @Autowired ReportReading reading;
    @Autowired LogLayouts layouts;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;

    private Site site;
    private UUID work;
    private String here;
    private @Nullable Cookie cookie;

    @BeforeEach
    void theWindowIsOver() {
        clock.set(TestClock.START);
        here = "198.51.100." + NEIGHBOURS.incrementAndGet();
        site = works.site();
        work = works.done(site);
        cookie = null;
    }

    @Test
    void whoReadsTheMailReportsOnceAndTheWorkIsVerified() throws Exception {
        var token = token();
        assertThat(ask(get("/s/" + token + "/report")).getStatus()).as("before the code").isEqualTo(404);
        prove(token);
        var page = ask(get("/s/" + token));
        assertThat(page.getForwardedUrl()).isEqualTo("/s/" + token + "/report");
        var form = ask(get("/s/" + token + "/report"));
        assertThat(form.getContentAsString()).contains("電子カルテの月例更新", "例示 一郎", "電子カルテシステム", "2026年12月3日（木） 22:00")
                .doesNotContain("専用回線", "更新を当て", "例示 二郎");

        assertThat(ask(report(token, LOG)).getRedirectedUrl()).isEqualTo("/s/done");
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.AWAITING_VERIFICATION);
        var report = site.house().as("director", () -> reading.get(work, 1));
        assertThat(report.giver().recipient()).isEqualTo("info@example.jp");
        assertThat(report.giver().address()).isEqualTo(here);
        assertThat(report.enteredBy()).isEmpty();
        assertThat(ask(get("/s/" + token)).getStatus()).as("used").isEqualTo(404);
        assertThat(ask(report(token, LOG)).getStatus()).as("used").isEqualTo(404);
        works.verify(site, "accept", "夜間の保守のため認める。");
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.VERIFIED);
    }

    @Test
    void whateverIsMissingIsToldAtItsFieldAndTheLinkStaysOpen() throws Exception {
        var token = token();
        prove(token);
        var answer = ask(multipart("/s/" + token + "/report").param("content", "更新した。"));
        assertThat(answer.getContentAsString()).contains("エラー", "作業した人を選ぶか", "終わった年月日と時刻を", "報告する人の名前を", "更新した。");
        assertThat(ask(report(token, LOG)).getRedirectedUrl()).isEqualTo("/s/done");
    }

    @Test
    void whatIsReportedIsLookedAtOnceMoreBeforeItIsSent() throws Exception {
        var token = token();
        prove(token);
        var check = ask(answers(post("/s/" + token + "/report/check"))).getContentAsString();
        assertThat(check).contains("報告する内容の確認", "例示 一郎", "2026年12月3日（木） 22:10", "更新を当てた。", "問題なし。", "見ていない", "type=\"file\"",
                "報告したあとは、変えられません").doesNotContain("<textarea");
        assertThat(ask(answers(post("/s/" + token + "/report/edit"))).getContentAsString()).contains(">更新を当てた。</textarea>", "value=\"2026-12-03T22:10\"")
                .doesNotContain("エラー");
        var without = ask(answers(multipart("/s/" + token + "/report"))).getContentAsString();
        assertThat(without).contains("ログのファイルを選んでください", "value=\"更新を当てた。\"");
        var program = answers(multipart("/s/" + token + "/report").file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {'M', 'Z', 0, 1, 2, 0})));
        assertThat(ask(program).getContentAsString()).contains("エラー", "報告する内容の確認");
        assertThat(works.get(site, work).state()).as("nothing was sent yet").isEqualTo(WorkState.AWAITING_REPORT);
        assertThat(ask(report(token, LOG)).getRedirectedUrl()).isEqualTo("/s/done");
    }

    @Test
    void aReportWithoutALogSaysWhyAndAsksForNone() throws Exception {
        var token = token();
        prove(token);
        var check = ask(answers(post("/s/" + token + "/report/check")).param("noLog", "装置が出力しない。")).getContentAsString();
        assertThat(check).contains("装置が出力しない。").doesNotContain("type=\"file\"");
        assertThat(ask(answers(multipart("/s/" + token + "/report")).param("noLog", "装置が出力しない。")).getRedirectedUrl()).isEqualTo("/s/done");
    }

    @Test
    void aQuestionReachesTheContractorInTheLetterAndIsAnsweredByAnotherReport() throws Exception {
        var first = token();
        prove(first);
        ask(report(first, LOG));
        works.verify(site, "question", "root の行は誰ですか。");
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.AWAITING_REPORT);
        assertThat(letter()).contains("root の行は誰ですか。");

        var second = token();
        assertThat(second).isNotEqualTo(first);
        prove(second);
        assertThat(ask(get("/s/" + second + "/report")).getContentAsString()).contains("root の行は誰ですか。");
        ask(report(second, LOG));
        assertThat(site.house().as("director", () -> reading.of(work))).extracting(ReportView::ordinal).containsExactly(1, 2);
    }

    @Test
    void aVerdictOnAnOlderReportIsRefusedBecauseItsTaskIsClosed() throws Exception {
        var first = token();
        prove(first);
        ask(report(first, LOG));
        var older = hospitals.task(site.house(), "director", "verify-work").getId();
        works.verify(site, "question", "ログは全部ですか。");
        var second = token();
        prove(second);
        ask(report(second, LOG));
        assertThatThrownBy(() -> hospitals.does(site.house(), "director", older, "verify-work", Map.of("verdict", "accept", "remark", "よい。")))
                .isInstanceOf(TaskClosed.class);
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.AWAITING_VERIFICATION);
    }

    @Test
    void aLinkMadeAgainRevokesTheFormerAndAnExpiredOneOpensNothing() throws Exception {
        var former = token();
        site.house().as("manager", () -> asking.makeLink(work));
        assertThat(ask(get("/s/" + former)).getStatus()).isEqualTo(404);
        var now = token();
        assertThat(ask(get("/s/" + now)).getStatus()).isEqualTo(200);
        clock.advance(Duration.ofDays(14));
        assertThat(ask(get("/s/" + now)).getStatus()).isEqualTo(404);
    }

    @Test
    void anEmergencyRefusedAfterwardsClosesTheWayForTheLink() throws Exception {
        var begins = clock.instant();
        var plan = works.plan(site, begins.toString(), begins.plusSeconds(7200).toString());
        var emergency = site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), "電子カルテが止まった。"));
        hospitals.travelTo(site.house(), begins.plusSeconds(7200));
        var token = token();
        assertThat(ask(get("/s/" + token)).getContentAsString()).contains(works.get(site, emergency).number());
        hospitals.does(site.house(), "director", "approve-afterwards", Map.of("approval", "refuse", "reason", "緊急ではない。"));
        assertThat(ask(get("/s/" + token)).getStatus()).isEqualTo(404);
    }

    @Test
    void aReportOnPaperClosesTheWayForTheLink() throws Exception {
        var token = token();
        prove(token);
        works.reported(site, work);
        assertThat(ask(get("/s/" + token)).getStatus()).as("the door").isEqualTo(404);
        assertThat(ask(report(token, LOG)).getStatus()).isEqualTo(404);
        assertThat(ask(get("/s/" + token + "/report")).getStatus()).isEqualTo(404);
        assertThat(site.house().as("director", () -> reading.of(work))).hasSize(1);
    }

    @Test
    void theVerifierSeesTheDifferencesAndTheLinesOfTheLogAndExplainsWhatIsAccepted() throws Exception {
        site.house().as("director", () -> layouts.decide(works.get(site, work).contractorId(), 0, new LogColumns(Separator.COMMA, 1, 0, 2, 0)));
        var token = token();
        prove(token);
        ask(report(token, LOG));
        var task = hospitals.task(site.house(), "director", "verify-work").getId();
        var page = browser.perform(get("/tasks/" + task).with(visitors.as(site.house(), "director"))).andReturn().getResponse();
        assertThat(page.getContentAsString()).contains("計画との違いはありません", "期間の外の行が1行", "ほかの利用者の行が1行あります（root）",
                "2026-12-04 03:00:00,root").doesNotContain("2026-12-03 22:30:00,vendor-1");
        assertThatThrownBy(() -> works.verify(site, "accept", "")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.errors()).containsOnlyKeys("remark"));
        works.verify(site, "accept", "停止中の定期処理である。");
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.VERIFIED);
    }

    @Test
    void theRecordOfAWorkHoldsPlanApprovalAccountReportVerdictAndHashesAndIsTheSameEachTime() throws Exception {
        var token = token();
        prove(token);
        ask(report(token, LOG));
        works.verify(site, "accept", "停止中の定期処理である。");
        var record = record("director");
        assertThat(record.getStatus()).isEqualTo(200);
        var report = site.house().as("director", () -> reading.get(work, 1));
        try (var document = Loader.loadPDF(record.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("電子カルテの月例更新", "vendor-1", "例示一郎", "更新を当てた。",
                    "停止中の定期処理である。", "承認", "確認", works.get(site, work).planHash(), report.contentHash(),
                    Objects.requireNonNull(report.log()).sha256(), Objects.requireNonNull(report.verdict()).contentHash());
        }
        clock.advance(Duration.ofDays(3));
        assertThat(record("director").getContentAsByteArray()).isEqualTo(record.getContentAsByteArray());
        assertThat(record("chair").getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse record(String who) throws Exception {
        return browser.perform(get("/maintenance/" + work + "/record.pdf").with(visitors.as(site.house(), who))).andReturn().getResponse();
    }

    @Test
    void aLogThatIsCleanNeedsNoExplanation() throws Exception {
        site.house().as("director", () -> layouts.decide(works.get(site, work).contractorId(), 0, new LogColumns(Separator.COMMA, 1, 0, 2, 0)));
        var token = token();
        prove(token);
        ask(report(token, "time,user\n2026-12-03 22:30:00,VENDOR-1\n"));
        works.verify(site, "accept", "");
        assertThat(works.get(site, work).state()).isEqualTo(WorkState.VERIFIED);
    }

    private static AbstractMockHttpServletRequestBuilder<?> report(String token, String log) {
        return answers(multipart("/s/" + token + "/report").file(new MockMultipartFile("file", "作業.csv", "application/octet-stream",
                log.getBytes(StandardCharsets.UTF_8))));
    }

    private static AbstractMockHttpServletRequestBuilder<?> answers(AbstractMockHttpServletRequestBuilder<?> request) {
        return request.param("workers", "例示 一郎").param("started", "2026-12-03T22:10").param("ended", "2026-12-03T23:10")
                .param("systems", "電子カルテシステム").param("content", "更新を当てた。").param("result", "問題なし。")
                .param("patientData", "NONE").param("giver", "例示 一郎");
    }

    private void prove(String token) throws Exception {
        ask(post("/s/" + token + "/code"));
        var code = CODE.matcher(letter().replace("\r", ""));
        assertThat(code.find()).isTrue();
        ask(post("/s/" + token + "/confirm").param("code", code.group(1)));
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(csrf()).with(from -> {
            from.setRemoteAddr(here);
            return from;
        });
        if (cookie != null) {
            request.cookie(cookie);
        }
        var answer = browser.perform(request).andReturn().getResponse();
        var session = answer.getCookie("SESSION");
        cookie = session == null ? cookie : session;
        return answer;
    }

    private String token() throws Exception {
        var link = LINK.matcher(letter());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String letter() throws Exception {
        post.sendDue();
        var mails = TestMail.arrivedFor("info@example.jp");
        return words(mails.get(mails.size() - 1));
    }

    private static String words(MimeMessage mail) throws Exception {
        var content = mail.getContent();
        return content instanceof MimeMultipart parts ? parts.getBodyPart(0).getContent().toString() : content.toString();
    }
}

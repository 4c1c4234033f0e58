package org.kitei.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.inbox.TaskDesk;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Subject;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a round leaves behind, and what the pages show and take while it goes on. */
@KiteiTest
class MinutesAndAttendanceTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Deliberations deliberations;
    @Autowired TaskDesk desk;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private House hospital;
    private UUID id;

    @BeforeEach
    void submit() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
        cases.submit(hospital);
    }

    @Test
    void theAttendanceIsMendedUntilSomebodyHasAnswered() throws Exception {
        aMeetingIsHeld("m1", "m2", "m3");
        assertThat(page("secretary", "/cases/" + id)).contains("/attendance\"").contains("出席の記録を直す");
        assertThat(page("chair", "/cases/" + id)).doesNotContain("/attendance\"");
        correctAttendance();
        assertThat(hospitals.waiting(hospital, "m1")).doesNotContain("give-opinion");
        attended("m3", "m4", "m5");
        assertThat(hospitals.waiting(hospital, "m1")).doesNotContain("give-opinion");
        assertThat(hospitals.waiting(hospital, "m5")).contains("give-opinion");

        cases.opinion(hospital, "m4", "adopt");
        assertThat(page("secretary", "/cases/" + id)).doesNotContain("/attendance\"");
        correctAttendance();
        assertThat(hospitals.waiting(hospital, "m5")).contains("give-opinion");
        cases.opinion(hospital, "m3", "adopt");
        cases.opinion(hospital, "m5", "adopt");
        assertThat(proposedMinutes()).contains("うち出席　3人（試験 m3、試験 m4、試験 m5）").contains("欠席した委員　試験 m1、試験 m2");
        assertThat(traces.acts(hospital.id())).containsSubsequence("attendance-recorded", "attendance-reopened", "attendance-recorded");
    }

    @Test
    void attendanceIsNotRecordedByOversight() {
        callAMeeting();
        for (var answers : List.<Map<String, String>>of(Map.of(), Map.of("attended", ids("m1"), "nobody", "true"))) {
            assertThat(catchThrowableOfType(TestHospital.Refused.class,
                    () -> hospitals.does(hospital, "secretary", "record-attendance", answers)).errors()).containsOnlyKeys("attended");
        }
        hospitals.does(hospital, "secretary", "record-attendance", Map.of("nobody", "true"));
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("prolong-or-close");
    }

    @Test
    void confirmedMinutesArePrintedAsTheyWereSigned() throws Exception {
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
        var round = cases.get(hospital, id).lastRound().id();
        assertThat(ask("director", "/committee/rounds/" + round + "/minutes.pdf").getStatus()).isEqualTo(404);

        var minutes = proposedMinutes() + "\n\n６　そのほか\n次の委員会は来月に開く。";
        hospitals.does(hospital, "chair", "confirm-minutes", Map.of("minutes", minutes));
        assertThat(page("director", "/cases/" + id)).contains("/committee/rounds/" + round + "/minutes.pdf");
        var printed = ask("director", "/committee/rounds/" + round + "/minutes.pdf");
        assertThat(printed.getStatus()).isEqualTo(200);
        assertThat(printed.getHeader("Content-Disposition")).contains(".pdf");
        try (var document = Loader.loadPDF(printed.getContentAsByteArray())) {
            var words = new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
            assertThat(words).contains("情報システム管理委員会議事録", "審議に加わる委員5人", "標準のきまりによる", "次の委員会は来月に開く。",
                    "試験chair", "議決", Digest.of(minutes)).doesNotContain("??");
        }
        assertThat(ask("director", "/committee/rounds/" + round + "/minutes.pdf").getContentAsByteArray()).isEqualTo(printed.getContentAsByteArray());
        assertThat(ask("staff", "/committee/rounds/" + round + "/minutes.pdf").getStatus()).isEqualTo(403);
        assertThat(page("director", "/cases/" + id)).contains("/committee/rounds/" + round + "/minutes.docx");
        var word = ask("director", "/committee/rounds/" + round + "/minutes.docx");
        assertThat(word.getHeader("Content-Disposition")).contains(".docx");
        assertThat(new String(word.getContentAsByteArray(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(ask("director", "/committee/rounds/" + round + "/minutes.exe").getStatus()).isEqualTo(404);
    }

    @Test
    void whatTheCommitteeWantsChangedIsToldArticleByArticle() {
        cases.callInWriting(hospital);
        var task = hospitals.task(hospital, "m1", "give-opinion").getId();
        var article = hospital.as("m1", () -> desk.reopen(task, Map.of("comments[0].article", List.of("")), Map.of(), Locale.JAPANESE).fields())
                .stream().flatMap(field -> field.flat()).filter(field -> field.name().equals("comments[0].article")).findFirst()
                .orElseThrow().options().get(2);
        amend("m1", article.value(), "年２回とする。");
        amend("m2", article.value(), "年３回とする。");
        cases.opinion(hospital, "m3", "amend");
        cases.opinion(hospital, "m4", "adopt");
        cases.opinion(hospital, "m5", "adopt");
        assertThat(wishes()).as("before the report").isEmpty();
        cases.confirmMinutes(hospital);
        assertThat(wishes()).extracting(Wish::label).containsExactly("", article.label());
        assertThat(wishes().get(1).said()).extracting(Wish.Said::member, Wish.Said::words).containsExactly(
                tuple("試験 m1", "年２回とする。"), tuple("試験 m2", "年３回とする。"));
    }

    @Test
    void aLateOpinionIsAnsweredInWords() throws Exception {
        cases.callInWriting(hospital);
        var task = hospitals.task(hospital, "m1", "give-opinion").getId();
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-30"));
        var answer = ask("m1", "/tasks/" + task);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("意見の期限を過ぎました").contains("あなたの意見は数えません");
    }

    @Test
    void theRuleIsProposedOnAPageDecidedWithAPasswordAndDownloaded() throws Exception {
        var form = new LinkedHashMap<>(Map.of("quorum", "AT_LEAST_TWO_THIRDS", "majority", "AT_LEAST_TWO_THIRDS",
                "abstentions", "false", "chairBreaks", "true"));
        assertThat(send("director", "/settings/resolution", form).getStatus()).isEqualTo(403);
        var missing = send("secretary", "/settings/resolution", Map.of("quorum", "AT_LEAST_HALF"));
        assertThat(missing.getContentAsString()).contains("どれか一つを選んでください。").contains("エラー");
        assertThat(send("secretary", "/settings/resolution", form).getRedirectedUrl()).isEqualTo("/settings/resolution");

        var shown = page("director", "/settings/resolution");
        assertThat(shown).contains("決裁を待つ案", "３分の２以上", "署名して決裁する");
        var proposal = between(shown, "/settings/resolution/proposals/", "/decide");
        var hash = between(shown, "name=\"contentHash\" value=\"", "\"");
        var decide = "/settings/resolution/proposals/" + proposal + "/decide";
        assertThat(send("director", decide, Map.of("password", "wrong", "contentHash", hash)).getContentAsString()).contains("password-error");
        assertThat(send("director", decide, Map.of("password", TestHospital.PASSWORD, "contentHash", hash)).getRedirectedUrl())
                .isEqualTo("/settings/resolution");
        assertThat(send("director", decide, Map.of("password", TestHospital.PASSWORD, "contentHash", hash)).getStatus()).isEqualTo(409);
        assertThat(page("m1", "/settings/resolution")).contains("施設のきまり 第1版").doesNotContain("案を作る");
        assertThat(ask("m1", "/settings/resolution/1.dmn").getContentAsString()).contains("<decisionTable");
        assertThat(ask("m1", "/settings/resolution/2.dmn").getStatus()).isEqualTo(404);
    }

    @Test
    void aTableOfOnesOwnIsBroughtAsAFileAndOneWithAGapIsRefusedAtTheFile() throws Exception {
        var shipped = ask("secretary", "/settings/resolution/0.dmn").getContentAsString();
        var last = shipped.indexOf("<rule id=\"otherwise-rule\">");
        var refused = bring("secretary", shipped.substring(0, last) + shipped.substring(shipped.indexOf("</decisionTable>")));
        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(refused.getContentAsString()).contains("id=\"file-error\"").contains("エラー").doesNotContain("決裁を待つ案");
        assertThat(bring("secretary", "").getContentAsString()).contains("id=\"file-error\"");
        assertThat(bring("director", shipped).getStatus()).isEqualTo(403);

        var own = shipped.replace("> present / 2".replace(">", "&gt;"), ">= present * 2 / 3".replace(">", "&gt;"));
        assertThat(own).isNotEqualTo(shipped);
        assertThat(bring("secretary", own).getRedirectedUrl()).isEqualTo("/settings/resolution");
        assertThat(page("director", "/settings/resolution")).contains("決裁を待つ案").contains("&gt;= present * 2 / 3");
    }

    private MockHttpServletResponse bring(String who, String table) throws Exception {
        return browser.perform(multipart("/settings/resolution/file")
                .file(new MockMultipartFile("file", "own.dmn", "application/xml", table.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()).with(visitors.as(hospital, who))).andReturn().getResponse();
    }

    private static String between(String page, String before, String after) {
        var start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf(after, start));
    }

    private List<Wish> wishes() {
        return hospital.as("drafter", () -> deliberations.wishes(new Subject("case", id.toString())));
    }

    private void amend(String member, String article, String words) {
        hospitals.does(hospital, member, "give-opinion", Map.of("opinion", "amend", "reason", "直すところがある。",
                "comments[0].article", article, "comments[0].comment", words));
    }

    private void correctAttendance() throws Exception {
        var round = cases.get(hospital, id).lastRound().id();
        assertThat(send("secretary", "/committee/rounds/" + round + "/attendance", Map.of()).getRedirectedUrl()).isEqualTo("/cases/" + id);
    }

    private void callAMeeting() {
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "meeting", "meetingAt", "2026-11-25T15:00",
                "place", "会議室", "agenda", "規程の制定", "deadline", "2026-11-27"));
    }

    private void aMeetingIsHeld(String... members) {
        callAMeeting();
        attended(members);
    }

    private void attended(String... members) {
        hospitals.does(hospital, "secretary", "record-attendance",
                Map.of("attended", ids(Stream.concat(Stream.of("chair"), Arrays.stream(members)).toArray(String[]::new))));
    }

    private String ids(String... people) {
        return Stream.of(people).map(name -> hospital.who(name).toString()).collect(Collectors.joining("|"));
    }

    private String proposedMinutes() {
        var task = hospitals.task(hospital, "chair", "confirm-minutes").getId();
        return hospital.as("chair", () -> desk.open(task, Locale.JAPANESE).fields()).get(0).value();
    }

    private String page(String who, String address) throws Exception {
        return ask(who, address).getContentAsString();
    }

    private MockHttpServletResponse ask(String who, String address) throws Exception {
        return browser.perform(get(address).with(visitors.as(hospital, who))).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String who, String address, Map<String, String> form) throws Exception {
        var request = post(address).with(csrf()).with(visitors.as(hospital, who));
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }
}

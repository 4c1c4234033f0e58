package org.kitei.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.document.Conformance;
import org.kitei.facility.DepartmentChange;
import org.kitei.facility.FacilityChange;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.FacilityProfile.Settings;
import org.kitei.regulation.TestCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What leaves the house as a file: texts of any day, comparisons, drafts, the list of editions. */
@KiteiTest
class DownloadsTest {

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired TestClock clock;
    @Autowired FacilityDirectory facilities;

    private House hospital;
    private UUID regulation;
    private UUID amendment;

    @BeforeEach
    void aRegulationInForceAndACaseToAmendIt() {
        clock.set(TestClock.START);
        hospital = hospitals.hospital();
        regulation = cases.inForce(hospital, "2026-11-22");
        amendment = cases.amended(hospital, regulation, "記録は、五年間保存しなければならない。");
    }

    @Test
    void theTextOfADayComesAsEveryKindOfFileWithItsJapaneseName() throws Exception {
        var pdf = file("staff", "/regulations/" + regulation + "/text.pdf?on=2026-11-23", "application/pdf", "規程 第1版.pdf");
        Conformance.assertArchivable(pdf.getContentAsByteArray());
        assertThat(words(pdf)).contains("情報システム運用管理規程", "令和8年11月22日施行");
        file("staff", "/regulations/" + regulation + "/text.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "規程 第1版.docx");
        assertThat(file("staff", "/regulations/" + regulation + "/text.xml", "application/xml", "規程 第1版.xml").getContentAsString(StandardCharsets.UTF_8))
                .contains("<LawTitle>情報システム運用管理規程</LawTitle>", "Era=\"Reiwa\" Year=\"8\" Num=\"1\"");
        assertThat(file("staff", "/regulations/" + regulation + "/text.html", "text/html;charset=UTF-8", "規程 第1版.html")
                .getContentAsString(StandardCharsets.UTF_8)).contains("令和8年11月22日施行");
        var plain = file("staff", "/regulations/" + regulation + "/text.txt", "text/plain;charset=UTF-8", "規程 第1版.txt");
        assertThat(plain.getContentAsString(StandardCharsets.UTF_8)).contains("情報システム運用管理規程\n", "（令和８年１１月２２日）から施行する。");
    }

    @Test
    void aDayWithoutATextAndAKindThatIsNotThereAreNotFound() throws Exception {
        for (var address : new String[] {"/text.pdf?on=2020-01-01", "/text.pdf?on=gestern", "/text.exe", "/text.json", "/editions/7/text.pdf",
            "/compare.txt?from=1&to=1"}) {
            assertThat(ask("staff", "/regulations/" + regulation + address).getStatus()).as(address).isEqualTo(404);
        }
    }

    @Test
    void whatACaseChangesIsPrintedForWhoeverIsAskedAboutIt() throws Exception {
        var pdf = file("m1", "/cases/" + amendment + "/compare.pdf", "application/pdf", "新旧対照表 2026-002.pdf");
        assertThat(words(pdf)).contains("記録は、五年間保存しなければならない。", "案（案件2026-002）");
        file("director", "/cases/" + amendment + "/compare.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "新旧対照表 2026-002.docx");
        assertThat(words(file("director", "/cases/" + amendment + "/text.pdf", "application/pdf", "案（案件2026-002）.pdf")))
                .contains("記録は、五年間保存しなければならない。");
        assertThat(ask("staff", "/cases/" + amendment + "/compare.pdf").getStatus()).isEqualTo(403);
        assertThat(page("m1", "/cases/" + amendment)).contains("/cases/" + amendment + "/compare.pdf", "/cases/" + amendment + "/compare.docx");
    }

    @Test
    void everythingToSignComesAsOneFileThatOpensAtEachPart() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        var task = hospitals.task(hospital, "director", "decide").getId();
        for (var address : new String[] {"/tasks/" + task, "/cases/" + amendment}) {
            assertThat(page("director", address)).as(address).contains("/cases/" + amendment + "/package.pdf");
        }

        var pdf = file("director", "/cases/" + amendment + "/package.pdf", "application/pdf", "書類一式（案件2026-002）.pdf");
        Conformance.assertArchivable(pdf.getContentAsByteArray());
        assertThat(words(pdf)).contains("案件2026-002", "五年間保存しなければならない。", "改正前", "議事録", hash());
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).extracting(PDOutlineItem::getTitle)
                    .endsWith("全文", "新旧対照表", "議事録").hasSize(4);
        }
        assertThat(ask("staff", "/cases/" + amendment + "/package.pdf").getStatus()).isEqualTo(403);
    }

    @Test
    void minutesOfTheFormerTextAreNotAmongWhatIsSignedOnceItIsRewritten() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        cases.sendBack(hospital);
        assertThat(parts()).contains("議事録");
        cases.add(hospital, amendment, "この規程は、毎年見直さなければならない。");
        assertThat(parts()).contains("新旧対照表").doesNotContain("議事録");
        assertThat(toSign("drafter", "draft-text", Map.of("outcome", "submit", "reason", "監査の結果により改める。")))
                .isNotEmpty().noneMatch(address -> address.contains("minutes"));
    }

    private List<String> parts() throws Exception {
        try (var document = Loader.loadPDF(file("drafter", "/cases/" + amendment + "/package.pdf", "application/pdf", ".pdf").getContentAsByteArray())) {
            return StreamSupport.stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                    .map(PDOutlineItem::getTitle).toList();
        }
    }

    @Test
    void theOrderOfColumnsIsChosenOnThePageAndItsFilesFollow() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        var task = "/tasks/" + hospitals.task(hospital, "m1", "give-opinion").getId();
        for (var address : new String[] {task, "/cases/" + amendment}) {
            assertThat(page("m1", address)).as(address).containsSubsequence("<th scope=\"col\">改正後", "<th scope=\"col\">改正前")
                    .contains("?columns=former-first#comparison", "compare.pdf?columns=next-first");
            assertThat(page("m1", address + "?columns=former-first")).as(address).containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後")
                    .contains("?columns=next-first#comparison", "compare.pdf?columns=former-first", "package.pdf?columns=former-first");
        }
        assertThat(words(file("m1", "/cases/" + amendment + "/compare.pdf?columns=former-first", "application/pdf", ".pdf")))
                .containsSubsequence("改正前", "改正後");
    }

    @Test
    void turningTheColumnsBesideAnOpinionKeepsWhatWasTyped() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        var task = "/tasks/" + hospitals.task(hospital, "m1", "give-opinion").getId();
        assertThat(page("m1", task)).contains("form=\"answers\"", "formaction=\"" + task + "?columns=former-first#comparison\"")
                .doesNotContain("href=\"?columns=");
        assertThat(sent("m1", task + "?columns=former-first", Map.of("_edit", "true", "opinion", "adopt", "reason", "五年では短いと思う。")))
                .contains("五年では短いと思う。", "action=\"" + task + "?columns=former-first\"",
                "formaction=\"" + task + "?columns=next-first#comparison\"")
                .containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後").containsPattern("value=\"adopt\"[^>]* checked");
        assertThat(hospitals.task(hospital, "m1", "give-opinion").getId()).isEqualTo(task.substring("/tasks/".length()));
    }

    @Test
    void theOrderOfColumnsChosenStaysOnTheWayThroughThePageToSignAndBack() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        var task = "/tasks/" + hospitals.task(hospital, "m1", "give-opinion").getId();
        var toSign = sent("m1", task + "?columns=former-first", Map.of("opinion", "adopt"));
        assertThat(toSign).contains("action=\"" + task + "?columns=former-first\"", "action=\"" + task + "/sign?columns=former-first\"",
                "compare.pdf?columns=former-first", "package.pdf?columns=former-first");
        assertThat(sent("m1", task + "/sign?columns=former-first", Map.of("opinion", "adopt", "password", "wrong", "contentHash", "x")))
                .contains("action=\"" + task + "/sign?columns=former-first\"");
        assertThat(sent("m1", task + "?columns=former-first", Map.of("_edit", "true", "opinion", "adopt")))
                .containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後");
        assertThat(sent("m1", task, Map.of("opinion", "adopt"))).contains("action=\"" + task + "\"", "action=\"" + task + "/sign\"", "compare.pdf\"");
    }

    @Test
    void aFacilityThatHasTheFormerTextOnTheLeftFindsItThereEverywhere() throws Exception {
        hospital.as("director", () -> {
            var shown = facilities.settings();
            var old = shown.settings();
            facilities.change(new FacilityChange(shown.version(), shown.name(), shown.shortName(), shown.systems(),
                    new Settings(old.auditsPerYear(), old.checkIntervalMonths(), old.trainingsPerYear(), old.reviewIntervalMonths(), old.auditor(),
                            old.passwordComposition(), true)), facilities.departments().stream()
                    .map(one -> new DepartmentChange(one.id(), one.name())).toList());
            return null;
        });

        for (var address : new String[] {"/cases/" + amendment, "/cases/" + amendment + "/edit?face=COMPARISON"}) {
            assertThat(page("drafter", address)).as(address).containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後")
                    .contains("columns=next-first#comparison");
        }
        assertThat(page("drafter", "/cases/" + amendment + "/edit?face=COMPARISON&columns=next-first"))
                .containsSubsequence("<th scope=\"col\">改正後", "<th scope=\"col\">改正前");
        assertThat(words(file("drafter", "/cases/" + amendment + "/compare.pdf", "application/pdf", ".pdf"))).containsSubsequence("改正前", "改正後");
    }

    @Test
    void whatATextWasBroughtInWithOfItsEditionsIsPrintedBehindItAndInThoseThatFollow() throws Exception {
        var before = hash();
        cases.reword(hospital, amendment, "情報システム運用管理規程\n", "情報システム運用管理規程\n病院規程第7号\n");
        cases.append(hospital, amendment, "\n改版履歴\n第3版　令和5年4月1日　監査の回数を改めた\n");
        assertThat(hash()).isEqualTo(before);
        var kept = List.of("改版履歴\n", "病院規程第7号\n", "第3版　令和5年4月1日　監査の回数を改めた\n");
        assertThat(page("m1", "/cases/" + amendment + "/text.txt")).containsSubsequence(kept);

        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        cases.dawn(hospital, "2027-04-01");
        assertThat(page("staff", "/regulations/" + regulation + "/text.txt?on=2027-04-01")).containsSubsequence(kept);
        assertThat(page("staff", "/regulations/" + regulation + "/text.txt?on=2026-11-22")).doesNotContain("改版履歴");
        assertThat(words(file("staff", "/regulations/" + regulation + "/text.pdf?on=2027-04-01", "application/pdf", ".pdf"))).contains("改版履歴", "監査の回数を改めた");

        var next = cases.amended(hospital, regulation, "記録は、毎年点検しなければならない。");
        assertThat(page("m1", "/cases/" + next + "/text.txt")).containsSubsequence(kept);
        cases.reword(hospital, next, "情報システム運用管理規程\n", "情報システム運用管理規程\n令和9年7月1日\n");
        assertThat(page("m1", "/cases/" + next + "/text.txt")).contains("令和9年7月1日\n").containsSubsequence(kept);
    }

    @Test
    void aCaseThatBeganWithNothingHasNothingToCompare() throws Exception {
        var other = hospitals.hospital();
        var first = cases.enact(other);
        var answer = browser.perform(get("/cases/" + first + "/compare.pdf").with(visitors.as(other, "director"))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void everyMemberSeesTheComparisonBesideTheOpinionAskedFor() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        var task = hospitals.task(hospital, "m1", "give-opinion").getId();

        assertThat(page("m1", "/tasks/" + task)).contains("記録は、五年間保存しなければならない。", "class=\"comparison\"",
                "/cases/" + amendment + "/compare.pdf");
    }

    @Test
    void theDirectorSeesTheComparisonBesideTheDecisionAndInTheCase() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        var task = hospitals.task(hospital, "director", "decide").getId();

        for (var address : new String[] {"/tasks/" + task, "/cases/" + amendment}) {
            var shown = page("director", address);
            assertThat(shown).as(address).contains("<table class=\"comparison\"");
            assertThat(shown.substring(shown.indexOf("<table class=\"comparison\""), shown.indexOf("</table>", shown.indexOf("<table class=\"comparison\""))))
                    .as(address).contains("<ins>記録は、五年間保存しなければならない。</ins>");
        }
    }

    @Test
    void whoeverSignsFindsTheDocumentsBesideWhatIsSignedWithItsHash() throws Exception {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        var opinion = toSign("m1", "give-opinion", Map.of("opinion", "adopt"));
        assertThat(opinion).hasSize(3).allSatisfy(address -> assertThat(lastPage("m1", address)).contains(hash()));

        cases.opinions(hospital, "adopt", "adopt", "adopt", "adopt", "adopt");
        cases.confirmMinutes(hospital);
        var decision = toSign("director", "decide", Map.of("decision", "approve", "effectiveDate", "2027-04-01"));
        assertThat(decision).hasSize(4).startsWith("/cases/" + amendment + "/text.pdf", "/cases/" + amendment + "/compare.pdf")
                .endsWith("/cases/" + amendment + "/package.pdf")
                .allSatisfy(address -> assertThat(lastPage("director", address)).contains(hash()));
    }

    @Test
    void whoeverSubmitsAFirstTextFindsItAloneBesideTheHash() throws Exception {
        hospital = hospitals.hospital();
        var first = cases.enact(hospital);

        assertThat(toSign("drafter", "draft-text", Map.of("outcome", "submit", "reason", "ガイドラインに沿って定める。")))
                .containsExactly("/cases/" + first + "/text.pdf");
    }

    @Test
    void twoEditionsAreComparedInTheOrderOfColumnsTheHouseHas() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        var pdf = file("staff", "/regulations/" + regulation + "/compare.pdf?from=1&to=2", "application/pdf", "新旧対照表.pdf");
        assertThat(words(pdf)).contains("第2版（令和9年4月1日施行）", "第1版（令和8年11月22日施行）");

        var usual = page("staff", "/regulations/" + regulation + "/compare?from=1&to=2");
        var turned = page("staff", "/regulations/" + regulation + "/compare?from=1&to=2&columns=former-first");
        assertThat(usual).containsSubsequence("<th scope=\"col\">改正後", "<th scope=\"col\">改正前");
        assertThat(turned).containsSubsequence("<th scope=\"col\">改正前", "<th scope=\"col\">改正後")
                .contains("/compare.pdf?from=1&amp;to=2&amp;columns=former-first");
    }

    @Test
    void anEditionOfAnotherDayOffersTheComparisonWithToday() throws Exception {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");

        assertThat(page("staff", "/regulations/" + regulation + "/text?on=2027-04-02")).contains("いま施行中の第1版と比べる", "compare?from=2&amp;to=1");
        assertThat(page("staff", "/regulations/" + regulation + "/text")).doesNotContain("と比べる");
    }

    @Test
    void theListOfEditionsOpensInASpreadsheet() throws Exception {
        var list = ask("staff", "/regulations/" + regulation + "/editions.csv");

        assertThat(list.getHeader("Content-Disposition")).contains("attachment");
        assertThat(list.getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFF\"版\",").contains("\"第1版\",\"施行中\",\"2026-11-22\",\"院長 太郎\",\"2026-11-22\",\"2026-001\"");
    }

    private MockHttpServletResponse file(String who, String address, String type, String name) throws Exception {
        var answer = ask(who, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(type);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(URLDecoder.decode(String.valueOf(answer.getHeader("Content-Disposition")), StandardCharsets.UTF_8))
                .startsWith("attachment").contains(name);
        return answer;
    }

    private static String words(MockHttpServletResponse pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    /** The documents that the page to sign the answers links to. */
    private List<String> toSign(String who, String form, Map<String, String> answers) throws Exception {
        var page = sent(who, "/tasks/" + hospitals.task(hospital, who, form).getId(), answers);
        assertThat(page).contains("確かめる文書", "class=\"hash\"");
        var panel = page.substring(page.indexOf("class=\"statement\""));
        return Pattern.compile("href=\"([^\"]+\\.pdf)\"").matcher(panel).results().map(link -> link.group(1)).toList();
    }

    private String sent(String who, String address, Map<String, String> answers) throws Exception {
        var form = post(address).with(csrf()).with(visitors.as(hospital, who));
        answers.forEach(form::param);
        var answer = browser.perform(form).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String lastPage(String who, String address) throws Exception {
        try (var document = Loader.loadPDF(ask(who, address).getContentAsByteArray())) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(document.getNumberOfPages());
            return stripper.getText(document).replaceAll("\\R", "");
        }
    }

    private String hash() {
        return cases.get(hospital, amendment).contentHash();
    }

    private String page(String who, String address) throws Exception {
        return ask(who, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String who, String address) throws Exception {
        return browser.perform(get(address).with(visitors.as(hospital, who))).andReturn().getResponse();
    }
}

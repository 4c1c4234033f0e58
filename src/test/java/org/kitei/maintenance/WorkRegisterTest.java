package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kitei.facility.CalendarDate;
import org.kitei.maintenance.WorkQuery.Order;
import org.kitei.maintenance.WorkQuery.Selection;
import org.kitei.notice.Notices;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The register of works and their pages. */
class WorkRegisterTest extends MaintenanceTest {

    @Autowired ReportKeeping reports;
    @Autowired WorkApplying applying;
    @Autowired Notices notices;
    @Autowired WorkList list;
    @Autowired WorkWindows windows;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    @Test
    void worksAreFoundByWordsAndStateAndPagedInEveryOrder() {
        var late = works.done(site);
        for (int i = 0; i < 4; i++) {
            works.applied(site, works.plan(site, "2026-12-0%dT13:00:00Z".formatted(5 + i), "2026-12-0%dT15:00:00Z".formatted(5 + i)));
        }
        hospitals.travelTo(site.house(), java.time.Instant.parse("2026-12-10T00:00:00Z"));
        assertThat(find("", Selection.LATE)).containsExactly(late);
        assertThat(find("", Selection.NOT_DONE)).as("nobody decided in time").hasSize(4);
        assertThat(find("", Selection.TO_REPORT)).containsExactly(late);
        assertThat(find("例示システム", null)).hasSize(5);
        assertThat(find("2026-003", null)).hasSize(1);
        assertThat(find("100%", null)).isEmpty();
        for (var order : Order.values()) {
            var paged = new ArrayList<UUID>();
            @Nullable UUID behind = null;
            for (var page = page(order, behind); !page.isEmpty(); page = page(order, behind)) {
                paged.addAll(page);
                behind = page.get(page.size() - 1);
            }
            assertThat(paged).as(order.name()).hasSize(5).doesNotHaveDuplicates();
            assertThat(paged.stream().map(id -> works.get(site, id)).toList()).as(order.name()).isSortedAccordingTo(switch (order) {
                case WINDOW -> Comparator.comparing((WorkView work) -> work.plan().from()).reversed();
                case TITLE -> Comparator.comparing((WorkView work) -> work.plan().title());
                case CONTRACTOR -> Comparator.comparing(WorkView::contractor);
            });
        }
        assertThat(page(Order.WINDOW, null)).as("the latest window first").doesNotContain(late);
    }

    private List<UUID> find(String words, @Nullable Selection selection) {
        return site.house().as("director", () -> list.find(new WorkQuery(words, selection, Order.WINDOW, null), 100)).stream().map(WorkLine::id).toList();
    }

    private List<UUID> page(Order order, @Nullable UUID behind) {
        return site.house().as("director", () -> list.find(new WorkQuery("", null, order, behind), 2)).stream().map(WorkLine::id).toList();
    }

    @Test
    void theLedgerLeadsToAWorkOnlyWhoMayReadIt() throws Exception {
        var page = "/maintenance/" + works.applied(site);
        assertThat(ledgerReadBy("administrator")).doesNotContain(page);
        assertThat(ledgerReadBy("auditor")).contains(page);
    }

    private String ledgerReadBy(String who) throws Exception {
        return browser.perform(get("/ledger").with(visitors.as(site.house(), who))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theWindowsStandInTheCalendarsOfThoseWhoMaySeeThem() {
        works.approved(site);
        var first = LocalDate.parse("2026-12-01");
        assertThat(site.house().as("operator", () -> windows.between(first, first.plusDays(10)))).singleElement().satisfies(date -> {
            assertThat(date.first()).isEqualTo(LocalDate.parse("2026-12-03"));
            assertThat(date.last()).as("it ends with the day").isEqualTo(LocalDate.parse("2026-12-03"));
        });
        assertThat(site.house().as("m3", () -> windows.between(first, first.plusDays(10)))).extracting(CalendarDate::title).isEmpty();
    }

    @Test
    void theMonthlyListShowsWhatWasReportedBesideWhatWasPlanned() throws Exception {
        var id = works.done(site);
        site.house().as("operator", () -> reports.enter(id, new Reported(List.of("例示 九郎"), Instant.parse("2026-12-03T13:00:00Z"),
                Instant.parse("2026-12-03T14:00:00Z"), List.of("電子カルテシステム"), "更新した。", "問題なし。", Plan.PatientData.TAKEN_OUT, "ログ一式",
                DataReturn.NOT_YET, "来週返す。", "記録のない作業。"), null, "例示 一郎"));
        var page = read("/maintenance/monthly?month=2026-12");
        assertThat(page).contains("例示 一郎", "報告：例示 九郎", "見ない", "報告：持ち出した", "まだ返っていない");
        assertThat(read("/maintenance/monthly.csv?month=2026-12")).contains("報告された診療情報", "例示 九郎", "持ち出した");
    }

    @Test
    void anEmergencyIsMarkedWhereverItIsNamed() throws Exception {
        var plan = works.plan(site, "2026-12-01T00:00:00Z", "2026-12-01T06:00:00Z");
        var id = site.house().as("operator", () -> applying.apply(plan, List.of(site.pledged()), "電子カルテが止まった。"));
        assertThat(hospitals.task(site.house(), "director", "approve-afterwards").title()).startsWith("【緊急】");
        var day = hospitals.today();
        assertThat(site.house().as("operator", () -> windows.between(day, day.plusDays(1)))).singleElement()
                .satisfies(date -> assertThat(date.kind()).isEqualTo("maintenance.calendar.emergency"));
        assertThat(site.house().as("director", () -> notices.newestUnread(20, Locale.JAPANESE))).anySatisfy(notice ->
                assertThat(notice.sentence()).contains("【緊急】電子カルテの月例更新"));
        assertThat(site.house().as("director", () -> notices.newestUnread(20, Locale.ENGLISH))).anySatisfy(notice ->
                assertThat(notice.sentence()).contains("[Emergency] 電子カルテの月例更新"));
        assertThat(read("/maintenance/accounts/accounts.csv")).contains("\"緊急\"");
        assertThat(read("/maintenance/monthly?month=2026-12")).contains("緊急");
        assertThat(read("/maintenance")).containsSubsequence("電子カルテの月例更新", "<span class=\"tag\">緊急（未承認）</span>");
        assertThat(read("/maintenance/accounts")).containsSubsequence("vendor-1", "緊急");
        var record = browser.perform(get("/maintenance/" + id + "/record.pdf").with(visitors.as(site.house(), "auditor"))).andReturn().getResponse();
        try (var document = Loader.loadPDF(record.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", "")).contains("緊急", "電子カルテが止まった。");
        }
    }

    private String read(String page) throws Exception {
        return browser.perform(get(page).with(visitors.as(site.house(), "auditor"))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whoeverGoesAlongHasTheWindowInTheirCalendarToo() {
        works.approved(site);
        var plan = works.plan(site, "2026-12-04T01:00:00Z", "2026-12-04T03:00:00Z");
        works.applied(site, new Plan(plan.agreementId(), "現地の点検", plan.systems(), Plan.Place.ON_SITE, "", plan.content(), plan.patientData(), "",
                plan.from(), plan.until()));
        hospitals.does(site.house(), "director", "approve-work", Map.of("approval", "approve", "attendant", site.house().who("m3").toString()));
        var first = LocalDate.parse("2026-12-01");
        assertThat(site.house().as("m3", () -> windows.between(first, first.plusDays(10)))).extracting(CalendarDate::title).containsExactly("現地の点検");
        assertThat(site.house().as("m4", () -> windows.between(first, first.plusDays(10)))).isEmpty();
    }

    @Test
    void theTableGoesOutForASpreadsheet() throws Exception {
        works.applied(site);
        var table = new String(ask("/maintenance/works.csv", "director").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFF\"番号\"").contains("\"2026-001\",\"電子カルテの月例更新\",\"例示システム株式会社\"", "承認待ち");
    }

    @Test
    void theHouseAppliesInTheBrowserAndEverythingMissingIsSaidAtOnce() throws Exception {
        assertThat(ask("/maintenance/new", "operator").getContentAsString()).contains("電子カルテ保守の秘密保持契約");
        works.registered(site.house(), site.agreement(), "例示 新人");
        var refused = browser.perform(post("/maintenance/new").param("agreement", site.agreement().toString()).param("place", "REMOTE")
                .param("emergency", "true").with(csrf()).with(visitors.as(site.house(), "operator"))).andReturn().getResponse();
        assertThat(refused.getContentAsString()).contains("例示 新人（守秘の誓約がまだのため、加えると断られます）", "件名を入力してください", "作業するシステムを選んでください", "作業する人を選んでください",
                "つなぎ方を入力してください", "作業の内容を入力してください", "患者の情報を見るかどうか", "緊急の理由を入力してください", "おわりの日時を入力してください")
                .doesNotContain("はじめの日時を入力");
        var applied = browser.perform(post("/maintenance/new").param("agreement", site.agreement().toString()).param("title", "点検")
                .param("systems", "電子カルテシステム").param("workers", site.pledged().toString()).param("place", "ON_SITE").param("content", "点検する。")
                .param("patientData", "NONE").param("from", "2026-12-03T10:00").param("until", "2026-12-03T12:00").with(csrf())
                .with(visitors.as(site.house(), "operator"))).andReturn().getResponse();
        assertThat(applied.getStatus()).isEqualTo(302);
        var page = ask(applied.getRedirectedUrl(), "operator").getContentAsString();
        assertThat(page).contains("点検（2026-001）", "承認待ち", "例示 一郎", "2026年12月3日（木） 10:00", "申請を取り下げる", "作業を申請");
        assertThat(ask(applied.getRedirectedUrl(), "m3").getStatus()).isEqualTo(403);
    }

    @Test
    void aWorkIsWithdrawnOnAPageThatAsksForTheReason() throws Exception {
        var id = works.applied(site);
        assertThat(ask("/maintenance/" + id + "/withdraw", "operator").getContentAsString()).contains("取り下げた申請は戻せません");
        var without = browser.perform(post("/maintenance/" + id + "/withdraw").param("reason", " ").with(csrf())
                .with(visitors.as(site.house(), "operator"))).andReturn().getResponse();
        assertThat(without.getContentAsString()).contains("理由を入力してください");
        browser.perform(post("/maintenance/" + id + "/withdraw").param("reason", "日程が変わった。").with(csrf()).with(visitors.as(site.house(), "operator")));
        assertThat(works.get(site, id).state()).isEqualTo(WorkState.WITHDRAWN);
        var again = browser.perform(post("/maintenance/" + id + "/withdraw").param("reason", "もう一度").with(csrf())
                .with(visitors.as(site.house(), "operator"))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getContentAsString()).contains("作業は先に進んでいます");
    }

    private MockHttpServletResponse ask(String address, String who) throws Exception {
        return browser.perform(get(address).with(visitors.as(site.house(), who))).andReturn().getResponse();
    }
}

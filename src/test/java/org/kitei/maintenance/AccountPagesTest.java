package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.contract.TestContracts;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of accounts and the list of works for the committee, as they are read and taken along. */
@KiteiTest
class AccountPagesTest {

    private static final String SYSTEM = "電子カルテシステム";
    private static final Instant FROM = Instant.parse("2026-12-10T13:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-10T15:00:00Z");

    @Autowired TestHospital hospitals;
    @Autowired TestContracts contracts;
    @Autowired TestSwitch accountSwitch;
    @Autowired AccountRegister register;
    @Autowired AccountWindowList list;
    @Autowired WorkRecords works;
    @Autowired RuntimeService engine;
    @Autowired TransactionTemplate transaction;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;

    private House house;
    private UUID agreement;
    private int numbers;

    @BeforeEach
    void aHospital() {
        accountSwitch.byHand();
        house = contracts.hospital();
        agreement = contracts.inForce(house, "2026-12-01", "2027-11-30");
    }

    @AfterEach
    void byHand() {
        accountSwitch.byHand();
    }

    @Test
    void anAccountIsEnteredOnAPageAndWhatIsWrongStandsAtItsField() throws Exception {
        var refused = browser.perform(post("/maintenance/accounts").param("system", SYSTEM).param("name", "-x").with(csrf())
                .with(visitors.as(house, "manager"))).andReturn().getResponse();
        assertThat(words(refused)).contains("ハイフン以外", "エラー", "value=\"-x\"");
        var entered = browser.perform(post("/maintenance/accounts").param("system", SYSTEM).param("name", "vendor-1").with(csrf())
                .with(visitors.as(house, "manager"))).andReturn().getResponse();
        assertThat(entered.getRedirectedUrl()).isEqualTo("/maintenance/accounts");
        assertThat(words(ask("/maintenance/accounts", "manager"))).contains("vendor-1", "いくつかの委託先が使う", "アカウントを登録する");
        assertThat(words(ask("/maintenance/accounts", "auditor"))).contains("vendor-1").doesNotContain("アカウントを登録する</a>");
        assertThat(ask("/maintenance/accounts", "staff").getStatus()).isEqualTo(403);
        assertThat(ask("/maintenance/accounts/new", "auditor").getStatus()).isEqualTo(403);
        assertThat(ask("/maintenance/accounts/" + UUID.randomUUID(), "manager").getStatus()).isEqualTo(404);
    }

    @Test
    void aRetiredAccountSaysSoAndIsNotRetiredTwice() throws Exception {
        var account = enter("vendor-1");
        var page = "/maintenance/accounts/" + account;
        assertThat(words(ask(page, "manager"))).contains("廃止する");
        assertThat(retire(account).getRedirectedUrl()).isEqualTo(page);
        assertThat(words(ask(page, "manager"))).contains("廃止しました").doesNotContain("廃止する</button>");
        assertThat(retire(account).getStatus()).isEqualTo(409);
    }

    @Test
    void theRegisterSaysWhatIsOpenForWhomAndWhatShouldBeClosedByNow() throws Exception {
        enter("vendor-1");
        accountSwitch.automatic(AccountSwitch.Answer.DONE, AccountSwitch.Answer.failed("exit 1"));
        work(FROM, UNTIL, "", true);
        assertThat(words(ask("/maintenance/accounts", "director"))).contains("これから有効にするアカウント", "いま有効なアカウントはありません");
        hospitals.travelTo(house, FROM);
        assertThat(words(ask("/maintenance/accounts", "director"))).contains("有効", "例示システム株式会社", "作業 一郎", "（自動：コマンド）");
        hospitals.travelTo(house, UNTIL.plusSeconds(60));
        assertThat(words(ask("/maintenance/accounts", "director"))).contains("無効にするはずの時刻を過ぎています", "exit 1");
        assertThat(words(ask("/", "staff"))).contains("すぐに対処が必要です", "vendor-1").doesNotContain("対処する</a>");
        assertThat(words(ask("/", "director"))).contains("対処する</a>");
        assertThat(words(ask("/maintenance/accounts/accounts.csv", "auditor"))).startsWith("\uFEFF").contains("\"vendor-1\"", "\"無効にするところ\"");
        var task = hospitals.task(house, "manager", "close-account").getId();
        assertThat(words(ask("/tasks/" + task, "manager"))).contains("自動では、うまくいきませんでした", "exit 1", "アカウントを無効にしましたか");
    }

    @Test
    void theRegisterIsPagedWithoutALineLostOrTwice() {
        enter("vendor-1");
        for (int i = 0; i < 7; i++) {
            work(FROM, UNTIL.plusSeconds(i / 2), "", true);
        }
        var ids = new ArrayList<UUID>();
        @Nullable UUID behind = null;
        for (var page = page(behind); !page.isEmpty(); page = page(behind)) {
            page.forEach(line -> ids.add(line.id()));
            behind = ids.get(ids.size() - 1);
        }
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    private List<WindowLine> page(@Nullable UUID behind) {
        return house.as("auditor", () -> list.all(SYSTEM, behind, 2));
    }

    @Test
    void allWorksOfAMonthAreListedWhateverBecameOfThem() throws Exception {
        var verified = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            verified.add(verified(FROM.plusSeconds(i), UNTIL.plusSeconds(i)));
        }
        work(FROM, UNTIL, "", false);
        var emergency = work(FROM, UNTIL, "止まったため", false);
        change(emergency, work -> {
            work.begin();
            work.refuseAfterwards("急ぐ理由がない");
        });
        var other = number(work(Instant.parse("2027-01-05T00:00:00Z"), Instant.parse("2027-01-06T00:00:00Z"), "", false));
        var page = words(ask("/maintenance/monthly?month=2026-12", "m3"));
        assertThat(page).contains(verified).contains("全12件　緊急1件、認めなかったもの1件、手続中1件", "緊急", "急ぐ理由がない", "認めなかった")
                .doesNotContain(other);
        assertThat(words(ask("/maintenance/monthly.csv?month=2026-12", "m3"))).contains(verified).contains("急ぐ理由がない").doesNotContain(other);
        try (var printed = Loader.loadPDF(ask("/maintenance/monthly.pdf?month=2026-12", "m3").getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(printed)).contains("保守作業の一覧（2026年12月）", "全12件").contains(verified);
        }
        assertThat(words(ask("/maintenance/monthly?month=2027-01", "m3"))).contains(other);
        assertThat(words(ask("/maintenance/monthly?month=1999-13", "m3"))).contains("2026年12月");
        assertThat(words(ask("/maintenance/monthly?month=2026-10", "m3"))).contains("この月の作業はありません");
        assertThat(ask("/maintenance/monthly", "staff").getStatus()).isEqualTo(403);
    }

    @Test
    void aWorkOverTheTurnOfTheMonthStandsInBoth() throws Exception {
        var number = number(work(Instant.parse("2026-12-31T14:00:00Z"), Instant.parse("2026-12-31T16:00:00Z"), "", false));
        assertThat(words(ask("/maintenance/monthly?month=2026-12", "auditor"))).contains(number);
        assertThat(words(ask("/maintenance/monthly?month=2027-01", "auditor"))).contains(number);
        var midnight = number(work(Instant.parse("2026-12-31T14:00:00Z"), Instant.parse("2026-12-31T15:00:00Z"), "", false));
        assertThat(words(ask("/maintenance/monthly?month=2027-01", "auditor"))).doesNotContain(midnight);
    }

    private String verified(Instant from, Instant until) {
        var id = work(from, until, "", false);
        change(id, work -> {
            work.awaitApproval(until);
            work.approve(null);
            work.begin();
            work.askReport(until);
            work.reported(until);
            work.verify();
        });
        return number(id);
    }

    private String number(UUID work) {
        return house.as("manager", () -> works.findById(work).orElseThrow().number());
    }

    private void change(UUID id, java.util.function.Consumer<Work> how) {
        house.as("manager", () -> transaction.executeWithoutResult(tx -> how.accept(works.findById(id).orElseThrow())));
    }

    private UUID work(Instant from, Instant until, String emergency, boolean withAccounts) {
        return house.as("manager", () -> transaction.execute(tx -> {
            var plan = new Plan(agreement, "月次点検", SYSTEM, Plan.Place.REMOTE, "VPN", "点検", Plan.PatientData.NONE, "", from, until);
            var work = works.save(Work.apply("2026-T%03d".formatted(++numbers), new Application(plan,
                    List.of(new WorkPerson(contracts.worker(agreement, "作業 一郎"), "作業 一郎")), emergency), house.who("manager"), "試験 manager", hospitals.now()));
            if (withAccounts) {
                engine.startProcessInstanceByKey("maintenance-account", work.id().toString(), Map.of("workId", work.id().toString()));
            }
            return work.id();
        }));
    }

    private UUID enter(String name) {
        return house.as("manager", () -> register.enter(new NewAccount(SYSTEM, name, null)));
    }

    private MockHttpServletResponse retire(UUID account) throws Exception {
        return browser.perform(post("/maintenance/accounts/{id}/retire", account).with(csrf()).with(visitors.as(house, "manager"))).andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String address, String who) throws Exception {
        return browser.perform(get(address).with(visitors.as(house, who))).andReturn().getResponse();
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}

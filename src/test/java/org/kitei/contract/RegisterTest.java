package org.kitei.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kitei.contract.AgreementQuery.Order;
import org.kitei.contract.AgreementQuery.Selection;
import org.kitei.document.SpreadsheetFile;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.inbox.Inbox;
import org.kitei.regulation.TestCases;
import org.kitei.web.Visitors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers of contractors and agreements. */
class RegisterTest extends ContractTest {

    @Autowired AgreementKeeping keeping;
    @Autowired TermKeeping terms;
    @Autowired Contractors contractors;
    @Autowired ContractorList parties;
    @Autowired Appointments appointments;
    @Autowired AgreementList list;
    @Autowired EndingAgreements endings;
    @Autowired Subcontracting subcontracting;
    @Autowired List<ContractMatter> matters;
    @Autowired TestCases cases;
    @Autowired FacilityDirectory facilities;
    @Autowired Visitors visitors;
    @Autowired MockMvc browser;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @Test
    void theLedgerLeadsToAnAgreementOnlyWhoMayReadIt() throws Exception {
        var contractor = contracts.contractor(house, "例示システム株式会社");
        var page = "/contracts/" + house.as("manager", () -> keeping.open(contractor, contracts.terms(house, "2026-12-01", "2027-03-31")));
        assertThat(ledgerReadBy("administrator")).doesNotContain(page);
        assertThat(ledgerReadBy("auditor")).contains(page);
    }

    @Test
    void theLedgerLeadsToAContractorOnlyWhoMaySeeThePage() throws Exception {
        var page = "/contractors/" + contracts.contractor(house, "例示システム株式会社");
        assertThat(ledgerReadBy("auditor")).contains("例示システム株式会社").doesNotContain(page);
        house.as("director", () -> appointments.appoint(house.who("auditor"), Role.CONTRACT_MANAGER, null, LocalDate.now(clock), null));
        assertThat(ledgerReadBy("auditor")).contains("例示システム株式会社", page);
    }

    @Test
    void atHomeWhoeverMayReadAgreementsSeesThoseThatAreBeingConcluded() throws Exception {
        var contractor = contracts.contractor(house, "例示システム株式会社");
        var page = "/contracts/" + house.as("manager", () -> keeping.open(contractor, contracts.terms(house, "2026-12-01", "2027-03-31")));
        assertThat(readBy("manager", "/")).contains("進み具合", page, "例示システム株式会社");
        assertThat(readBy("administrator", "/")).doesNotContain(page);
    }

    private String ledgerReadBy(String who) throws Exception {
        return readBy(who, "/ledger");
    }

    private String readBy(String who, String page) throws Exception {
        return browser.perform(get(page).with(visitors.as(house, who))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyOrderIsPagedWithoutALineLostOrTwice() {
        for (int i = 0; i < 7; i++) {
            var contractor = contracts.contractor(house, "例示" + i % 3 + "-" + i + "社");
            var until = "2027-0" + (1 + i % 2) + "-28";
            var title = "守秘契約" + i * 3 % 7;
            house.as("manager", () -> keeping.open(contractor, titled(title, contracts.terms(house, "2026-12-01", until))));
        }
        for (var order : Order.values()) {
            var ids = new ArrayList<UUID>();
            @Nullable UUID behind = null;
            for (var page = page(order, behind); !page.isEmpty(); page = page(order, behind)) {
                page.forEach(line -> ids.add(line.id()));
                behind = ids.get(ids.size() - 1);
            }
            assertThat(ids).as(order.name()).hasSize(7).doesNotHaveDuplicates();
            assertThat(ids.stream().map(id -> key(order, id))).as(order.name()).isSorted();
        }
    }

    private static Terms titled(String title, Terms terms) {
        return new Terms(terms.departmentId(), title, terms.purpose(), terms.systems(), terms.dataTouched(), terms.from(), terms.until(),
                terms.secrecyTerms(), terms.passingOn(), terms.signerName(), terms.signerEmail(), terms.inChargeId(), terms.confirmEvery());
    }

    private String key(Order order, UUID id) {
        var agreement = contracts.get(house, id);
        return switch (order) {
            case UNTIL -> agreement.terms().until().toString();
            case TITLE -> agreement.terms().title();
            case CONTRACTOR -> agreement.contractor().details().name();
        };
    }

    @Test
    void eachSelectionShowsWhatItSays() {
        var prepared = contracts.prepared(house, "例示一社", "2026-12-01", "2027-11-30");
        assertThat(selected(Selection.UNDER_WAY)).containsExactly(prepared);
        var ending = contracts.inForce(house, "例示二社", "2026-12-01", "2027-02-27");
        var lasting = contracts.inForce(house, "例示三社", "2026-12-01", "2027-11-30");
        assertThat(selected(Selection.UNDER_WAY)).containsExactly(prepared);
        assertThat(selected(Selection.IN_FORCE)).containsExactlyInAnyOrder(ending, lasting);
        assertThat(selected(Selection.EXPIRING)).containsExactly(ending);
        hospitals.does(house, "manager", hospitals.task(house, "manager", "renew-or-end", ending).getId(), "renew-or-end",
                Map.of("decision", "end", "reason", "委託をやめる。"));
        travelTo("2027-02-28");
        assertThat(selected(Selection.CLOSING)).containsExactly(ending);
        hospitals.does(house, "manager", "prepare-agreement", Map.of("outcome", "give-up", "reason", "委託をやめる。"));
        assertThat(selected(Selection.OVER)).containsExactly(prepared);
        assertThat(selected(Selection.UNDER_WAY)).isEmpty();
        var departments = house.as("manager", facilities::departments);
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("", null, departments.get(0).id(), Order.UNTIL, null), 9))).hasSize(3);
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("", null, departments.get(1).id(), Order.UNTIL, null), 9))).isEmpty();
    }

    private List<UUID> selected(Selection selection) {
        return house.as("manager", () -> list.find(new AgreementQuery("", selection, null, Order.UNTIL, null), 9)).stream().map(AgreementLine::id).toList();
    }

    @Test
    void theLastDaysStandInTheCalendarsOfThoseWhoseWorkContractsAre() {
        var id = contracts.inForce(house, "2026-12-01", "2027-02-27");
        var first = LocalDate.parse("2027-02-01");
        for (var who : List.of("manager", "head", "director")) {
            assertThat(house.as(who, () -> endings.between(first, first.plusDays(27)))).as(who).singleElement().satisfies(date -> {
                assertThat(date.first()).isEqualTo("2027-02-27");
                assertThat(date.title()).isEqualTo("電子カルテ保守の秘密保持契約");
                assertThat(date.address()).isEqualTo("/contracts/" + id);
            });
        }
        assertThat(house.as("manager", () -> endings.between(first, first.plusDays(25)))).as("the day before").isEmpty();
        assertThat(house.as("staff", () -> endings.between(first, first.plusDays(27)))).isEmpty();
    }

    private List<AgreementLine> page(Order order, @Nullable UUID behind) {
        return house.as("manager", () -> list.find(new AgreementQuery("", null, null, order, behind), 2));
    }

    @Test
    void aSignLooksForItself() {
        var id = contracts.prepared(house, "2026-12-01", "2027-11-30");
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("カルテ保守", null, null, Order.UNTIL, null), 9)))
                .extracting(AgreementLine::id).containsExactly(id);
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("%", null, null, Order.UNTIL, null), 9))).isEmpty();
        assertThat(house.as("manager", () -> list.find(new AgreementQuery("", Selection.IN_FORCE, null, Order.UNTIL, null), 9))).isEmpty();
        assertThat(house.as("manager", () -> parties.find(new ContractorQuery("例示シ", "", ContractorQuery.Order.NAME, null), 9))).hasSize(1);
        assertThat(house.as("manager", () -> parties.find(new ContractorQuery("_", "", ContractorQuery.Order.NAME, null), 9))).isEmpty();
    }

    @Test
    void contractorsAreSortedAndFilteredByTheirKindOfWork() throws Exception {
        for (int i = 0; i < 7; i++) {
            var details = new ContractorDetails("例示" + (7 - i) + "社", "東京都", "代表", "", "a@example.jp", i % 2 == 0 ? "保守" : "清掃");
            house.as("manager", () -> contractors.enter(details));
        }
        assertThat(names("", ContractorQuery.Order.NAME)).containsExactly("例示1社", "例示2社", "例示3社", "例示4社", "例示5社", "例示6社", "例示7社");
        assertThat(names("", ContractorQuery.Order.WORK)).containsExactly("例示1社", "例示3社", "例示5社", "例示7社", "例示2社", "例示4社", "例示6社");
        assertThat(names("清掃", ContractorQuery.Order.NAME)).containsExactly("例示2社", "例示4社", "例示6社");
        assertThat(ask("/contractors?work=清掃&sort=WORK", "manager").getContentAsString()).contains("例示2社", "<option value=\"清掃\" selected=\"selected\">", "aria-sort=\"ascending\"")
                .doesNotContain("例示1社");
    }

    /** As the pages come, two a page. */
    private List<String> names(String work, ContractorQuery.Order order) {
        var names = new ArrayList<String>();
        @Nullable UUID behind = null;
        for (var page = parties(work, order, behind); !page.isEmpty(); page = parties(work, order, behind)) {
            page.forEach(one -> names.add(one.details().name()));
            behind = page.get(page.size() - 1).id();
        }
        return names;
    }

    private List<ContractorView> parties(String work, ContractorQuery.Order order, @Nullable UUID behind) {
        return house.as("manager", () -> parties.find(new ContractorQuery("", work, order, behind), 2));
    }

    @Test
    void whatIsSuspendedIsShownWithItsDepartmentAndWhyAndWhatLiesBelowToo() throws Exception {
        var above = contracts.inForce(house, "例示一社", "2026-12-01", "2027-11-30");
        var below = contracts.below(house, above, "例示二社");
        assertThat(ask("/contracts", "manager").getContentAsString()).doesNotContain("停止している契約と、その理由");
        house.as("manager", () -> terms.reportIncident(above, "漏えい"));
        hospitals.does(house, "director", "decide-suspension", Map.of("decision", "suspend", "reason", "調べるため。"));
        assertThat(selected(Selection.SUSPENDED)).containsExactlyInAnyOrder(above, below);
        assertThat(ask("/contracts", "manager").getContentAsString()).containsSubsequence("停止している契約と、その理由", "これから1年")
                .satisfies(page -> assertThat(page.substring(page.indexOf("停止している契約と"), page.indexOf("これから1年")))
                        .contains("診療部", "/contracts/" + above, "調べるため。", "/contracts/" + below, "上位の契約が切れています").doesNotContain("停止している契約をすべて見る"));
        var elsewhere = house.as("manager", facilities::departments).get(1).id();
        assertThat(ask("/contracts?department=" + elsewhere, "manager").getContentAsString()).doesNotContain("停止している契約と、その理由");
    }

    @Test
    void ofManyThatAreSuspendedTheFirstAreShownAndALinkLeadsToAll() throws Exception {
        var contractor = contracts.contractor(house, "例示システム株式会社");
        for (int i = 0; i < 27; i++) {
            var title = "守秘契約%02d".formatted(i);
            house.as("manager", () -> keeping.open(contractor, titled(title, contracts.terms(house, "2026-12-01", "2027-11-30"))));
        }
        var department = house.as("manager", facilities::departments).get(0).id();
        suspend(25);
        assertThat(ask("/contracts", "manager").getContentAsString()).doesNotContain("停止している契約をすべて見る");
        suspend(27);
        var page = ask("/contracts?department=" + department, "manager").getContentAsString();
        assertThat(page.substring(page.indexOf("停止している契約と"), page.indexOf("これから1年")).split("調べるため。", -1)).hasSize(26);
        assertThat(page).contains("href=\"/contracts?show=SUSPENDED&amp;department=" + department + "\">停止している契約をすべて見る</a>");
        var all = ask("/contracts?show=SUSPENDED&department=" + department + "&sort=TITLE", "manager").getContentAsString();
        assertThat(all.substring(all.lastIndexOf("<h2"))).contains("守秘契約00", "守秘契約24", "behind=").doesNotContain("守秘契約25");
    }

    /** As many of them as if they had been signed, and stopped afterwards. */
    private void suspend(int many) {
        transaction.executeWithoutResult(tx -> database.sql("update agreement set state = 'IN_FORCE', suspended_because = '調べるため。' where facility_id = ? and title < ?")
                .params(house.id(), "守秘契約%02d".formatted(many)).update());
    }

    @Test
    void theManagersPageSaysWhatNeedsThemAndWhatEndsWhen() throws Exception {
        contracts.prepared(house, "2026-12-01", "2027-02-27");
        var page = ask("/contracts", "manager");
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("契約の用意", "2027/2", "電子カルテ保守の秘密保持契約");
        assertThat(ask("/contracts", "staff").getStatus()).isEqualTo(403);
        assertThat(ask("/contracts/contracts.csv", "manager").getContentAsString()).startsWith("\uFEFF").contains("用意中", "2027-02-27");
    }

    @Test
    void theYearAheadIsShownByDepartment() throws Exception {
        var id = contracts.inForce(house, "2026-12-01", "2027-02-27");
        var department = house.as("manager", () -> facilities.departments());
        assertThat(ask("/contracts", "manager").getContentAsString()).containsSubsequence("これから1年", "2027/2", "<th scope=\"row\" class=\"nowrap\">診療部</th>",
                "/contracts/" + id).doesNotContain("<th scope=\"row\" class=\"nowrap\">事務部</th>");
        assertThat(ask("/contracts?department=" + department.get(1).id(), "manager").getContentAsString()).contains("これから1年に期間が終わる契約はありません");
    }

    @Test
    void whatWaitsBehindManyOtherTasksIsNotLeftOut() throws Exception {
        for (int i = 0; i < Inbox.MOST_COUNTED; i++) {
            cases.enact(house);
        }
        contracts.prepared(house, "2026-12-01", "2027-11-30");
        assertThat(ask("/contracts", "manager").getContentAsString()).containsSubsequence("あなたの番です", "契約の用意");
    }

    @Test
    void whatIsPassedOnAndIndirectWorkNeedSomebodyHereToo() throws Exception {
        var first = contracts.inForce(house, "2026-12-01", "2027-11-30");
        house.as("manager", () -> subcontracting.declare(first, new Declaration(new ContractorDetails("例示再委託株式会社", "東京都例示区2-2",
                "代表取締役　例示 次郎", "", "a@example.jp", "保守の一部"), "端末の設置", "同じ契約書を結ばせる。")));
        assertThat(ask("/contracts", "director").getContentAsString()).containsSubsequence("あなたの番です", "再委託の条件の確認");
        assertThat(matters.stream().flatMap(matter -> matter.subjectTypes().stream()))
                .contains("agreement", "subcontract", "maintenance-work", "indirect-work", "account-window");
    }

    @Test
    void aTableIsLookedAtLineByLineAndEnteredAllOrNone() throws Exception {
        contracts.contractor(house, "例示既存株式会社");
        var bad = """
                名称,所在地,代表者,連絡先,メール,業務の種類
                例示一社,東京都,代表 一,,a@example.jp,清掃
                例示既存株式会社,東京都,代表 二,,b@example.jp,清掃
                例示三社,,代表 三,,ちがう,清掃
                """;
        var shown = upload(bad.getBytes(Charset.forName("windows-31j")));
        assertThat(shown).contains("2行に直すところがあります", "所在地：入力してください", "登録されています", "メール：");
        assertThat(confirmed(bad).getRedirectedUrl()).isNull();
        assertThat(house.as("manager", contractors::all)).hasSize(1);

        var good = "name,address,representative,e-mail,work\n例示一社,東京都,代表 一,a@example.jp,清掃\n";
        assertThat(upload(good.getBytes(StandardCharsets.UTF_8))).contains("1行すべて登録できます");
        assertThat(confirmed(good).getRedirectedUrl()).isEqualTo("/contractors");
        assertThat(house.as("manager", contractors::all)).hasSize(2);
        assertThat(ask("/contractors/contractors.csv", "manager").getContentAsString()).contains("\"例示一社\",\"東京都\"");
    }

    @Test
    void aTableOfAgreementsOpensEachOfThemOrNone() throws Exception {
        contracts.contractor(house, "例示一社");
        var head = "契約の名前,委託先,部門,業務の内容,対象のシステム,扱う情報,始まりの日,終わりの日,再委託,署名する人,メール,担当者,確かめる間隔\n";
        var good = "清掃の契約,例示一社,診療部,清掃,,見ない,2026/12/1,2027/11/30,認めない,代表 一,a@example.jp,試験 staff,6\n";
        var bad = "保守の契約,知らない社,診療部,保守,,見る,2026/12/1,2026/11/30,認める,代表 二,b@example.jp,試験 staff,6\n";
        assertThat(upload("/contracts/upload", (head + good + bad).getBytes(StandardCharsets.UTF_8)))
                .contains("1行に直すところがあります", "「知らない社」という名前", "始まりの日以後の日");
        confirmed("/contracts/upload/confirmed", head + good + bad);
        assertThat(page(Order.UNTIL, null)).isEmpty();
        assertThat(confirmed("/contracts/upload/confirmed", head + good).getRedirectedUrl()).isEqualTo("/contracts");
        assertThat(page(Order.UNTIL, null)).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("清掃の契約");
            assertThat(line.state()).isEqualTo(AgreementState.PREPARING);
        });
    }

    @Test
    void theTableOfAgreementsThatGoesOutComesInAgain() throws Exception {
        var contractor = contracts.contractor(house, "例示システム株式会社");
        var plain = contracts.terms(house, "2026-12-01", "2027-11-30");
        var odd = new Terms(plain.departmentId(), "=1+1の契約", "-保守\n\"点検\"、改修", "電子カルテ\n医事,会計", "@見る", plain.from(), plain.until(),
                "＋特約", false, "例示 太郎", plain.signerEmail(), plain.inChargeId(), 6);
        for (var terms : List.of(plain, odd)) {
            house.as("manager", () -> keeping.open(contractor, terms));
        }
        var table = ask("/contracts/contracts.csv", "manager").getContentAsByteArray();
        assertThat(upload("/contracts/upload", table)).contains("2行すべて登録できます");
        assertThat(confirmed("/contracts/upload/confirmed", SpreadsheetFile.words(table)).getRedirectedUrl()).isEqualTo("/contracts");
        var all = house.as("manager", () -> list.find(new AgreementQuery("", null, null, Order.TITLE, null), 9));
        assertThat(all.stream().map(line -> contracts.get(house, line.id()).terms())).containsExactlyInAnyOrder(plain, plain, odd, odd);
    }

    @Test
    void aLineOfTheTableThatNoLongerFitsIsNamed() throws Exception {
        contracts.prepared(house, "2026-12-01", "2027-11-30");
        var table = new String(ask("/contracts/contracts.csv", "manager").getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(upload("/contracts/upload", table.replace("試験 staff", "いない人").getBytes(StandardCharsets.UTF_8)))
                .contains("1行に直すところがあります", "担当者：「いない人」という名前");
    }

    private String upload(byte[] table) throws Exception {
        return upload("/contractors/upload", table);
    }

    private String upload(String address, byte[] table) throws Exception {
        return browser.perform(multipart(address).file(new MockMultipartFile("file", "c.csv", "text/csv", table)).with(csrf())
                .with(visitors.as(house, "manager"))).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletResponse confirmed(String text) throws Exception {
        return confirmed("/contractors/upload/confirmed", text);
    }

    private MockHttpServletResponse confirmed(String address, String text) throws Exception {
        return browser.perform(post(address).param("text", text).with(csrf()).with(visitors.as(house, "manager")))
                .andReturn().getResponse();
    }

    private MockHttpServletResponse ask(String address, String who) throws Exception {
        return browser.perform(get(address).with(visitors.as(house, who))).andReturn().getResponse();
    }
}

package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital.House;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.contract.TestContracts;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.web.Visitors;
import org.kitei.outside.OutsideLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages about reports, as people of the house see them. */
@KiteiTest
class ReportPagesTest {

    private static final String LOG = "time,user,what\n2026-11-21 10:30:00,hoshu01,login\n2026-11-21 23:00:00,root,<script>alert(1)</script>\n";

    @Autowired TestContracts contracts;
    @Autowired WorkRecords works;
    @Autowired WorkBook book;
    @Autowired WorkReading workReading;
    @Autowired WorkReportRecords records;
    @Autowired WorkNews news;
    @Autowired OutsideLinks links;
    @Autowired Attachments attachments;
    @Autowired Appointments appointments;
    @Autowired FacilityDirectory facilities;
    @Autowired WorkTimes times;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired MockMvc browser;
    @Autowired Visitors visitors;

    private House house;
    private UUID work;

    @BeforeEach
    void ended() {
        clock.set(TestClock.START);
        house = contracts.hospital();
        var agreement = contracts.prepared(house, "2026-12-01", "2027-11-30");
        work = house.as("manager", () -> transaction.execute(tx -> {
            var plan = new Plan(agreement, "更新", "電子カルテシステム", Plan.Place.REMOTE, "VPN", "更新する", PatientData.NONE, "",
                    clock.instant().minusSeconds(7200), clock.instant().minusSeconds(3600));
            var one = Work.apply("2026-001", new Application(plan, List.of(new WorkPerson(contracts.worker(agreement, "例示 次郎"), "例示 次郎")), ""), house.who("manager"),
                    "試験", clock.instant());
            one.awaitApproval(clock.instant());
            one.approve(null);
            one.begin();
            one.askReport(clock.instant());
            return works.save(one).id();
        }));
    }

    private void reported(@Nullable String log) {
        var keeping = new ReportKeeping(book, records, links, attachments, id -> { }, news, appointments, facilities, times);
        house.as("manager", () -> transaction.executeWithoutResult(tx -> keeping.enter(work,
                new Reported(List.of("例示 次郎", "例示 三郎"), clock.instant().minusSeconds(7200), clock.instant().minusSeconds(3000), List.of("電子カルテシステム"),
                        "更新した。\n再起動した。", "問題なし。", PatientData.NONE, "", null, "", "装置が出力しない。"),
                log == null ? null : new ExaminedFile("作業.csv", AttachmentKind.CSV, log.getBytes(StandardCharsets.UTF_8)), "例示 次郎")));
    }

    private MockHttpServletResponse ask(String who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(visitors.as(house, who)).with(csrf())).andReturn().getResponse();
    }

    private String page(String who, String address) throws Exception {
        var answer = ask(who, get("/maintenance/" + address));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private String columns() {
        return "log-columns/" + house.as("director", () -> workReading.get(work).contractorId());
    }

    @Test
    void aReportStandsBesideItsPlanWithItsDifferencesAndItsLog() throws Exception {
        reported(LOG);
        var address = columns();
        assertThat(page("director", work + "/reports/1")).contains("計画にない作業者：例示 三郎", "期間を過ぎて終わった", "<mark>例示 三郎</mark>",
                "どの列に何があるかが決まっていません").doesNotContain("<script>alert");
        assertThat(ask("director", post("/maintenance/" + address).param("version", "0").param("separator", "COMMA").param("time", "1")
                .param("clock", "").param("account", "2").param("action", "3").param("act", "decide")).getRedirectedUrl()).endsWith(address);
        assertThat(page("director", work + "/reports/1")).contains("期間の外の行が", "有効にしたアカウントの記録がない", "&lt;script&gt;");
        assertThat(page("director", work + "/reports/1?lines=all")).contains("time,user,what", "見出し");
        assertThat(page("director", work + "/reports/1?lines=all&page=99")).contains("ここに表示する行はありません");
    }

    @Test
    void theLogIsTakenAlongAsItCame() throws Exception {
        reported(LOG);
        var file = ask("director", get("/maintenance/" + work + "/reports/1/log"));
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(LOG);
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void withoutALogThereIsNoneToTakeAlong() throws Exception {
        reported(null);
        assertThat(page("director", work + "/reports/1")).contains("装置が出力しない。", "ログがない");
        assertThat(ask("director", get("/maintenance/" + work + "/reports/1/log")).getStatus()).isEqualTo(404);
        assertThat(ask("director", get("/maintenance/" + work + "/reports/2")).getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverHasNoPartInItSeesNothing() throws Exception {
        reported(LOG);
        for (var address : List.of(work + "/reports/1", work + "/reports/1/log", work + "/report", "log-columns", columns())) {
            assertThat(ask("staff", get("/maintenance/" + address)).getStatus()).as(address).isEqualTo(403);
        }
        assertThat(ask("staff", post("/maintenance/" + work + "/report-link")).getStatus()).isEqualTo(403);
    }

    @Test
    void whatIsMissingInAPaperIsToldAndNothingTypedIsLost() throws Exception {
        var answer = ask("manager", multipart("/maintenance/" + work + "/report").param("giver", "例示 次郎").param("content", "更新した。")
                .param("started", "昨日").param("patientData", "TAKEN_OUT").param("workers", "例示 次郎"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).contains("エラー", "始めた年月日と時刻を入れてください。", "作業の結果を入れてください。", "作業したシステムを選ぶか",
                "持ち出した情報を入れてください。", "ログのファイルを選ぶか", "value=\"例示 次郎\"", "更新した。");
        assertThat(answer.getContentAsString()).doesNotContain("報告する人の名前を入れてください");
    }

    @Test
    void aProgramCalledALogIsRefusedAtItsField() throws Exception {
        var program = new byte[4096];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        var answer = ask("manager", multipart("/maintenance/" + work + "/report")
                .file(new MockMultipartFile("file", "log.csv", "text/csv", program)).param("giver", "例示 次郎").param("content", "更新した。")
                .param("result", "問題なし").param("started", "2026-11-21T10:00").param("ended", "2026-11-21T11:00").param("patientData", "NONE")
                .param("workers", "例示 次郎").param("systems", "電子カルテシステム"));
        assertThat(answer.getContentAsString()).contains("受け取れるのはTXT, CSVです", "ファイルは、もう一度選んでください");
    }

    @Test
    void columnsAreTriedOnTheLatestLogBeforeTheyAreDecided() throws Exception {
        assertThat(page("manager", columns())).contains("まだ届いていません");
        reported("2026-11-21 10:30:00\thoshu01\tlogin\n");
        var tried = ask("manager", post("/maintenance/" + columns()).param("version", "0").param("separator", "TAB").param("time", "1")
                .param("clock", "").param("account", "2").param("action", "3").param("act", "try"));
        assertThat(tried.getContentAsString()).contains("2026年11月21日（土） 10:30", "hoshu01", "login");
        assertThat(page("manager", "log-columns")).contains("まだ").doesNotContain("決まっている");
        var wrong = ask("manager", post("/maintenance/" + columns()).param("version", "0").param("separator", "TAB").param("time", "x")
                .param("account", "2").param("act", "decide"));
        assertThat(wrong.getContentAsString()).contains("列の番号を、1から100までの数で入れてください。");
    }

    @Test
    void aReportThatIsNotAwaitedIsNotAskedFor() throws Exception {
        reported(LOG);
        assertThat(page("manager", work + "/report")).contains("期間が終わる前か、報告がもう済んでいます");
        assertThat(ask("manager", post("/maintenance/" + work + "/report-link")).getStatus()).isEqualTo(409);
    }
}

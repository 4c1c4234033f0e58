package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.attachment.AttachmentKind;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.contract.TestContracts;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.ledger.LedgerFindings;
import org.kitei.maintenance.LogColumns.Separator;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.signature.Signatures;
import org.kitei.outside.OutsideLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports on works, kept and read. */
@KiteiTest
class ReportsTest {

    private static final Instant FROM = Instant.parse("2026-11-21T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-21T03:00:00Z");

    @Autowired TestContracts contracts;
    @Autowired WorkRecords works;
    @Autowired WorkBook book;
    @Autowired WorkReading workReading;
    @Autowired WorkReportRecords records;
    @Autowired ReportReading reading;
    @Autowired WorkNews news;
    @Autowired Verifying verifying;
    @Autowired LogLayouts layouts;
    @Autowired LogViewing logs;
    @Autowired OutsideLinks links;
    @Autowired Attachments attachments;
    @Autowired Appointments appointments;
    @Autowired FacilityDirectory facilities;
    @Autowired WorkTimes times;
    @Autowired Signatures signatures;
    @Autowired LedgerFindings verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;
    @Autowired Traces traces;

    private final List<UUID> told = new ArrayList<>();
    private House house;
    private UUID work;

    @BeforeEach
    void ended() {
        clock.set(TestClock.START);
        house = contracts.hospital();
        var agreement = contracts.prepared(house, "2026-12-01", "2027-11-30");
        work = house.as("manager", () -> transaction.execute(tx -> {
            var plan = new Plan(agreement, "更新", "電子カルテシステム", Plan.Place.REMOTE, "VPN", "更新する", PatientData.NONE, "", FROM, UNTIL);
            var one = Work.apply("2026-001", new Application(plan, List.of(new WorkPerson(contracts.worker(agreement, "例示 次郎"), "例示 次郎")), ""), house.who("manager"),
                    "試験", clock.instant());
            one.awaitApproval(FROM);
            one.approve(null);
            one.begin();
            one.askReport(UNTIL);
            var saved = works.save(one);
            book.record(book.act("maintenance-applied", saved).with("work", saved.id()).with("applicant", saved.applicant()));
            return saved.id();
        }));
    }

    private static Reported reported(boolean log) {
        return new Reported(List.of("例示 次郎"), FROM, UNTIL, List.of("電子カルテシステム"), "更新した。", "問題なし。", PatientData.NONE, "", null, "",
                log ? "" : "出力できない。");
    }

    private void enter(String who, Reported reported, @Nullable ExaminedFile log, String giver) {
        var keeping = new ReportKeeping(book, records, links, attachments, told::add, news, appointments, facilities, times);
        house.as(who, () -> transaction.executeWithoutResult(tx -> keeping.enter(work, reported, log, giver)));
    }

    private ExaminedFile log(String text) {
        return house.as("manager", () -> attachments.examine("作業.csv", text.getBytes(StandardCharsets.UTF_8),
                EnumSet.of(AttachmentKind.TEXT, AttachmentKind.CSV)));
    }

    private void give(Verdict verdict, String words) {
        house.as("director", () -> transaction.executeWithoutResult(tx -> verifying.give(work, verdict, words,
                signatures.sign(signatures.reauthenticate(TestHospital.PASSWORD).orElseThrow(), "確認", WorkBook.subject(work),
                        verifying.contentHash(work), "確認します。"))));
    }

    private List<ReportView> reports() {
        return house.as("director", () -> reading.of(work));
    }

    private WorkState state() {
        return house.as("director", () -> workReading.get(work).state());
    }

    @Test
    void aReportFromPaperIsKeptWithItsLogAndTheWorkWaitsForItsVerification() {
        enter("manager", reported(true), log("2026-11-21 10:30:00,hoshu01,login\n"), "例示 次郎");
        var report = reports().get(0);
        assertThat(report.reported()).isEqualTo(reported(true));
        assertThat(report.enteredBy()).isEqualTo("試験 drafter");
        assertThat(report.giver().name()).isEqualTo("例示 次郎");
        assertThat(Objects.requireNonNull(report.log()).kind()).isEqualTo(AttachmentKind.CSV);
        assertThat(report.differences()).isEmpty();
        assertThat(state()).isEqualTo(WorkState.AWAITING_VERIFICATION);
        assertThat(told).containsExactly(work);
        assertThat(traces.acts(house.id())).contains("file-kept", "maintenance-reported");
    }

    @Test
    void aFurtherReportAnswersAQuestionAndTheOlderStays() {
        enter("manager", reported(false), null, "例示 次郎");
        var first = reports().get(0);
        give(Verdict.QUESTION, "ログはどこですか。");
        assertThat(house.as("director", () -> reading.question(work))).contains("ログはどこですか。");
        house.as("director", () -> transaction.executeWithoutResult(tx -> book.hold(work).askReport(clock.instant())));

        enter("manager", reported(true), log("2026-11-21 10:30:00,hoshu01\n"), "例示 次郎");
        assertThat(reports()).extracting(ReportView::ordinal).containsExactly(1, 2);
        assertThat(reports().get(0).contentHash()).isEqualTo(first.contentHash());
        assertThat(Objects.requireNonNull(reports().get(0).verdict()).verdict()).isEqualTo(Verdict.QUESTION);
        assertThat(house.as("director", () -> reading.question(work))).isEmpty();
        give(Verdict.ACCEPTED, "");
        assertThat(state()).isEqualTo(WorkState.VERIFIED);
    }

    @Test
    void whoeverSignsSignsThePlanTheReportAndTheLog() {
        enter("manager", reported(true), log("2026-11-21 10:30:00,hoshu01\n"), "例示 次郎");
        give(Verdict.NOT_ACCEPTED, "別の作業をした。");
        var report = reports().get(0);
        var plan = house.as("director", () -> workReading.get(work).planHash());
        assertThat(Objects.requireNonNull(report.verdict()).contentHash())
                .isEqualTo(Verifying.contentHash(plan, report.contentHash(), Objects.requireNonNull(report.log()).sha256()))
                .isNotEqualTo(Verifying.contentHash(plan, report.contentHash(), ""));
        assertThat(state()).isEqualTo(WorkState.NOT_ACCEPTED);
    }

    @Test
    void aReportThatNobodyAwaitsIsRefused() {
        enter("manager", reported(false), null, "例示 次郎");
        assertThatThrownBy(() -> enter("manager", reported(false), null, "例示 次郎")).isInstanceOf(ReportKeeping.NotAwaited.class);
        assertThat(reports()).hasSize(1);
    }

    @Test
    void onlyTheOperationsManagerTypesAReportIn() {
        assertThatThrownBy(() -> enter("staff", reported(false), null, "例示 次郎")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoGaveItIsTold() {
        var refused = catchThrowableOfType(InvalidInput.class, () -> enter("manager", reported(false), null, " "));
        assertThat(refused.problems()).extracting(InvalidInput.Problem::field).containsExactly("giver");
        assertThat(reports()).isEmpty();
    }

    @Test
    void noOtherHouseReadsIt() {
        enter("manager", reported(false), null, "例示 次郎");
        var other = contracts.hospital();
        assertThatThrownBy(() -> other.as("director", () -> reading.get(work, 1))).isInstanceOf(NoSuchRecord.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maintenance-reported | update work_report set result = '障害が残った'
            maintenance-reported | update work_report set workers = 'ほかの人'
            maintenance-reported | update work_report set ended_at = started_at
            maintenance-reported | update work_report set log_id = null
            maintenance-reported | update work_report set entered_by = null
            maintenance-verdict | delete from work_verdict
            maintenance-verdict | update work_verdict set verdict = 'NOT_ACCEPTED'
            maintenance-verdict | update work_verdict set words = 'ほかの理由'
            maintenance-verdict | update work_verdict set content_hash = 'a'
            file-kept            | update attachment_part set content = substring(content from 2)
            """)
    void aRecordChangedBehindTheProgramsBackIsNamed(String act, String change) {
        enter("manager", reported(true), log("2026-11-21 10:30:00,hoshu01\n"), "例示 次郎");
        give(Verdict.ACCEPTED, "");
        assertThat(verification.of(house)).isEmpty();
        transaction.executeWithoutResult(tx -> jdbc.sql(change + " where facility_id = ?").param(house.id()).update());
        assertThat(verification.of(house)).isNotEmpty().allSatisfy(
                finding -> assertThat(finding.act()).isEqualTo(act));
    }

    @Test
    void aZipNamedCsvAndAProgramNamedTxtAreNoLogs() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("log.csv"));
            out.write("2026-11-21 10:30:00,hoshu01".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused("log.csv", zip.toByteArray())).isEqualTo("attachment.error.kind");
        var program = new byte[4096];
        program[0] = 0x7F;
        program[1] = 'E';
        program[2] = 'L';
        program[3] = 'F';
        assertThat(refused("log.txt", program)).isEqualTo("attachment.error.kind");
        var large = new byte[Attachments.LARGEST + 1];
        Arrays.fill(large, (byte) 'x');
        assertThat(refused("log.txt", large)).isEqualTo("attachment.error.large");
    }

    private String refused(String name, byte[] content) {
        return catchThrowableOfType(InvalidInput.class, () -> attachments.examine(name, content,
                EnumSet.of(AttachmentKind.TEXT, AttachmentKind.CSV))).problems().get(0).key();
    }

    @Test
    void aLogIsPagedWithWhatIsFoundFirst() {
        var text = new StringBuilder("time,user\n");
        for (int i = 0; i < 950; i++) {
            text.append("2026-11-21 11:00:00,hoshu01\n");
        }
        for (int i = 0; i < 150; i++) {
            text.append("2026-11-21 23:00:00,hoshu01\n");
        }
        columns(0, new LogColumns(Separator.COMMA, 1, 0, 2, 0));
        enter("manager", reported(true), log(text.toString()), "例示 次郎");
        var log = Objects.requireNonNull(reports().get(0).log());
        house.as("director", () -> {
            var first = logs.first(work, log);
            assertThat(first.foundOnly()).isTrue();
            assertThat(first.found()).isEqualTo(150);
            assertThat(first.pages()).isEqualTo(2);
            assertThat(first.lines()).hasSize(100).allMatch(line -> line.marks().contains(LogMark.OUTSIDE_WINDOW));
            assertThat(first.lines().get(0).line().number()).isEqualTo(952);
            assertThat(first.findings().expected()).isEqualTo(950);
            var last = logs.page(work, log, false, 12);
            assertThat(last.pages()).isEqualTo(12);
            assertThat(last.lines()).hasSize(1);
            assertThat(logs.page(work, log, false, 13).lines()).isEmpty();
        });
    }

    @Test
    void aLogOf19MegabytesInOneLineIsKeptAndRead() {
        columns(0, new LogColumns(Separator.COMMA, 1, 0, 2, 0));
        enter("manager", reported(true), log("2026-11-21 11:00:00,hoshu01\n" + "x".repeat(19 * 1024 * 1024)), "例示 次郎");
        house.as("director", () -> {
            var view = logs.first(work, Objects.requireNonNull(reading.get(work, 1).log()));
            assertThat(view.findings().unreadable()).isEqualTo(1);
            assertThat(view.lines()).hasSize(1);
            assertThat(view.lines().get(0).line().cut()).isTrue();
        });
    }

    @Test
    void aLogThatWasChangedIsNotShown() {
        enter("manager", reported(true), log("2026-11-21 11:00:00,hoshu01\n"), "例示 次郎");
        transaction.executeWithoutResult(tx -> jdbc.sql("update attachment_part set content = ? where facility_id = ?")
                .params("2026-11-21 11:00:00,hoshu02\n".getBytes(StandardCharsets.UTF_8), house.id()).update());
        assertThatThrownBy(() -> house.as("director", () -> logs.first(work, Objects.requireNonNull(reading.get(work, 1).log()))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void columnsAreDecidedOnceAndNotOverSomebodyElsesDecision() {
        columns(0, new LogColumns(Separator.COMMA, 1, 0, 2, 0));
        columns(1, new LogColumns(Separator.TAB, 1, 2, 3, 4));
        assertThatThrownBy(() -> columns(1, new LogColumns(Separator.SPACE, 1, 0, 2, 0))).isInstanceOf(ObjectOptimisticLockingFailureException.class);
        var layout = house.as("director", () -> layouts.of(workReading.get(work).contractorId())).orElseThrow();
        assertThat(layout).isEqualTo(new LogLayouts.Layout(2, new LogColumns(Separator.TAB, 1, 2, 3, 4)));
        assertThat(traces.acts(house.id())).contains("maintenance-log-columns");
    }

    private void columns(int version, LogColumns columns) {
        house.as("director", () -> layouts.decide(workReading.get(work).contractorId(), version, columns));
    }
}

package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kitei.KiteiTest;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.facility.Absences;
import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.Deputies;
import org.kitei.facility.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What has become of a case is told to everyone who took part in it or was asked to, and to nobody else. */
@KiteiTest
@RecordApplicationEvents
class CaseNewsTest {

    private static final Set<String> COMMITTEE = Set.of("chair", "m1", "m2", "m3", "m4", "m5", "secretary");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired CaseOpening opening;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired CasePullBack pullBack;
    @Autowired CaseHandover handover;
    @Autowired DateRequest dates;
    @Autowired Appointments appointments;
    @Autowired Absences absences;
    @Autowired Deputies deputies;
    @Autowired ApplicationEvents events;

    private House hospital;
    private UUID id;

    @BeforeEach
    void aCase() {
        hospital = hospitals.hospital();
        id = cases.enact(hospital);
    }

    @ParameterizedTest
    @CsvSource({"send-back, regulation.told.sent-back", "reject, regulation.told.rejected"})
    void whatTheDirectorDoesNotApproveIsToldToAll(String decision, String key) {
        cases.bringBeforeTheDirector(hospital);
        hospitals.does(hospital, "director", "decide", Map.of("decision", decision, "reason", "足りない。"));
        assertThat(told(key)).isEqualTo(and("drafter", "director"));
        assertThat(args(key)).endsWith("足りない。");
    }

    @ParameterizedTest
    @CsvSource({"amend, regulation.told.report-amend", "send-back, regulation.told.report-send-back"})
    void whatTheCommitteeSendsBackIsToldToAllButTheDirectorWhoWasNotAsked(String opinion, String key) {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        cases.opinions(hospital, opinion, opinion, opinion, "adopt", "adopt");
        assertThat(told(key)).isEmpty();
        cases.confirmMinutes(hospital);
        assertThat(told(key)).isEqualTo(and("drafter"));
    }

    @Test
    void aRoundClosedWithoutAQuorumIsToldToAll() {
        cases.submit(hospital);
        cases.callInWriting(hospital);
        cases.dawn(hospital, "2026-11-30");
        hospitals.does(hospital, "chair", "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        cases.confirmMinutes(hospital);
        assertThat(told("regulation.told.report-no-quorum")).isEqualTo(and("drafter"));
    }

    @Test
    void aWithdrawalIsToldToThoseWhoWereAsked() {
        cases.submit(hospital);
        hospital.as("drafter", () -> withdrawal.withdraw(id, "出し直す。"));
        assertThat(told("regulation.told.withdrawn")).isEqualTo(and("drafter"));
        assertThat(args("regulation.told.withdrawn")).endsWith("出し直す。");
    }

    @Test
    void aPullBackIsToldToThoseWhoWereAsked() {
        cases.submit(hospital);
        hospital.as("drafter", () -> pullBack.pullBack(id));
        assertThat(told("regulation.told.pulled-back")).isEqualTo(and("drafter"));
    }

    @Test
    void whatIsDecidedAndComesIntoForceIsToldToAll() {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        assertThat(told("regulation.told.promulgated")).isEqualTo(and("drafter", "director"));
        assertThat(args("regulation.told.promulgated")).endsWith("2026-12-01");
        assertThat(told("regulation.told.in-force")).isEmpty();
        cases.dawn(hospital, "2026-12-01");
        assertThat(told("regulation.told.in-force")).isEqualTo(and("drafter", "director"));
    }

    @Test
    void whatCameIntoForceWhileTheProgramStoodStillIsToldWithItsDay() {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        cases.dawn(hospital, "2026-12-03");
        assertThat(told("regulation.told.in-force-since")).isEqualTo(and("drafter", "director"));
        assertThat(args("regulation.told.in-force-since")).endsWith("2026-12-01");
        assertThat(told("regulation.told.in-force")).isEmpty();
    }

    @Test
    void anAbolitionWhoseDayCameWhileTheProgramStoodStillIsToldWithItsDay() {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        cases.dawn(hospital, "2026-12-01");
        hospital.as("drafter", () -> opening.abolishOnce(UUID.randomUUID(), cases.mine(id).regulationId()));
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-20");
        cases.dawn(hospital, "2026-12-22");
        assertThat(told("regulation.told.abolished-since")).isEqualTo(and("drafter", "director"));
        assertThat(args("regulation.told.abolished-since")).endsWith("2026-12-20");
        assertThat(told("regulation.told.abolished")).isEmpty();
    }

    @Test
    void anAbolitionIsToldInItsOwnWords() {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2026-12-01");
        cases.dawn(hospital, "2026-12-01");
        hospital.as("drafter", () -> opening.abolishOnce(UUID.randomUUID(), cases.mine(id).regulationId()));
        cases.bringBeforeTheDirector(hospital);
        events.clear();
        cases.approve(hospital, "2026-12-20");
        assertThat(told("regulation.told.abolition-promulgated")).isEqualTo(and("drafter", "director"));
        cases.dawn(hospital, "2026-12-20");
        assertThat(told("regulation.told.abolished")).isEqualTo(and("drafter", "director"));
        assertThat(told("regulation.told.promulgated")).isEmpty();
        assertThat(told("regulation.told.in-force")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"move, regulation.told.date-moved, 2027-05-01", "keep, regulation.told.date-kept, 2027-04-01",
        "call-off, regulation.told.called-off, 準備が間に合わない。"})
    void anotherDateIsAskedOfTheDirectorAndWhatIsDecidedIsToldToAll(String decision, String key, String said) {
        cases.bringBeforeTheDirector(hospital);
        cases.approve(hospital, "2027-04-01");
        hospital.as("drafter", () -> dates.ask(id, LocalDate.parse("2027-05-01"), "準備のため。"));
        assertThat(told("regulation.told.date-asked")).containsExactly("director");
        hospitals.does(hospital, "director", "decide-date", decision.equals("move")
                ? Map.of("dateDecision", decision, "effectiveDate", "2027-05-01", "reason", "準備が間に合わない。")
                : Map.of("dateDecision", decision, "reason", "準備が間に合わない。"));
        assertThat(told(key)).isEqualTo(and("drafter", "director"));
        assertThat(args(key)).endsWith(said);
    }

    @Test
    void theDirectorIsToldWhatADeputyDecided() {
        cases.bringBeforeTheDirector(hospital);
        hospital.as("director", () -> deputies.name(hospital.who("staff"), Set.of("decide"), hospitals.today(), null));
        hospital.as("director", () -> absences.record(hospital.who("director"), null, null, ""));
        hospitals.does(hospital, "staff", "decide", Map.of("decision", "reject", "reason", "足りない。"));
        assertThat(told("regulation.told.deputy-decided")).containsExactly("director");
        assertThat(told("regulation.told.rejected")).isEqualTo(and("drafter", "director", "staff"));
    }

    @Test
    void whoDraftedItBeforeIsToldOfTheHandoverAndOfWhatBecomesOfIt() {
        hospital.as("director", () -> appointments.appoint(hospital.who("staff"), Role.DRAFTER, null, hospitals.today(), null));
        hospital.as("secretary", () -> handover.handOver(id, hospital.who("staff"), "異動のため"));
        assertThat(told("regulation.told.handed-over")).isEqualTo(Set.of("drafter", "staff"));
        hospitals.does(hospital, "staff", "draft-text", Map.of("outcome", "withdraw", "withdrawReason", "要らない。"));
        assertThat(told("regulation.told.withdrawn")).isEqualTo(Set.of("drafter", "staff"));
    }

    @Test
    void everySentenceIsNamedByATest() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java/org/kitei/regulation"))) {
            var tests = files.filter(file -> file.toString().endsWith("Test.java")).map(CaseNewsTest::read).collect(Collectors.joining());
            assertThat(Stream.of(read(Path.of("src/main/resources/messages/regulation_ja.properties")).split("\n"))
                    .map(line -> line.replaceFirst("=.*", "")).filter(key -> key.startsWith("regulation.told.") && !key.endsWith(".subject")))
                    .hasSizeGreaterThan(20).allSatisfy(key -> assertThat(tests).containsPattern(key + "[\",]"));
        }
    }

    private static Set<String> and(String... more) {
        return Stream.concat(COMMITTEE.stream(), Stream.of(more)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> told(String key) {
        var names = hospital.people().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return announced(key).flatMap(one -> one.to().stream()).map(names::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> args(String key) {
        return announced(key).findFirst().orElseThrow().args();
    }

    private Stream<Announcement> announced(String key) {
        return events.stream(Announcement.class).filter(one -> one.key().equals(key));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kitei.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.maintenance.Difference.Kind;
import org.kitei.maintenance.Plan.PatientData;

/** A report held against its plan. */
class ReportComparisonTest {

    private static final Instant FROM = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-22T03:00:00Z");
    private static final List<WorkPerson> PLANNED = List.of(new WorkPerson(UUID.randomUUID(), "例示　次郎"), new WorkPerson(UUID.randomUUID(), "Ann Lee"));

    private List<String> workers = List.of("例示次郎");
    private List<String> systems = List.of("電子カルテシステム");
    private Instant started = FROM;
    private Instant ended = UNTIL;
    private PatientData data = PatientData.NONE;
    private @Nullable DataReturn dataReturn;
    private boolean log = true;

    private static Plan plan(PatientData data) {
        return new Plan(UUID.randomUUID(), "更新", "電子カルテシステム\n医事会計システム", Plan.Place.REMOTE, "VPN", "更新する", data,
                data == PatientData.TAKEN_OUT ? "障害の記録" : "", FROM, UNTIL);
    }

    private Reported reported() {
        return new Reported(workers, started, ended, systems, "更新した", "問題なし", data, "障害の記録", dataReturn, "消去した", log ? "" : "出力できない");
    }

    private List<Kind> differences(PatientData planned) {
        return ReportComparison.of(plan(planned), PLANNED, reported(), log).stream().map(Difference::kind).toList();
    }

    @Test
    void whatWasDoneAsPlannedDiffersInNothing() {
        assertThat(differences(PatientData.NONE)).isEmpty();
        workers = List.of("ＡＮＮ lee", "例示 次郎");
        systems = List.of("医事会計システム");
        assertThat(differences(PatientData.NONE)).isEmpty();
    }

    @Test
    void everyDifferenceHasItsName() {
        workers = List.of("例示 次郎", "例示 三郎", "例示 四郎");
        systems = List.of("電子カルテシステム", "画像システム");
        started = FROM.minusSeconds(1);
        ended = UNTIL.plusSeconds(1);
        data = PatientData.TAKEN_OUT;
        dataReturn = DataReturn.NOT_YET;
        log = false;
        assertThat(differences(PatientData.NONE)).containsExactly(Kind.OTHER_WORKER, Kind.STARTED_BEFORE, Kind.ENDED_AFTER, Kind.OTHER_SYSTEM,
                Kind.DATA_TAKEN_OUT, Kind.DATA_NOT_RETURNED, Kind.NO_LOG);
        assertThat(ReportComparison.of(plan(PatientData.NONE), PLANNED, reported(), false).get(0).detail()).isEqualTo("例示 三郎、例示 四郎");
    }

    @Test
    void lessPatientDataThanPlannedIsNoDifferenceAndMoreIs() {
        assertThat(differences(PatientData.TAKEN_OUT)).isEmpty();
        data = PatientData.SEEN;
        assertThat(differences(PatientData.SEEN)).isEmpty();
        assertThat(differences(PatientData.NONE)).containsExactly(Kind.DATA_SEEN);
        data = PatientData.TAKEN_OUT;
        dataReturn = DataReturn.DESTROYED;
        assertThat(differences(PatientData.TAKEN_OUT)).isEmpty();
        assertThat(differences(PatientData.SEEN)).containsExactly(Kind.DATA_TAKEN_OUT);
    }

    @Test
    void whatWasNotTakenOutWasNotReturnedEither() {
        dataReturn = DataReturn.NOT_YET;
        assertThat(reported().dataReturn()).isNull();
        assertThat(reported().dataTaken()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsToldAtItsFieldAtOnce() {
        var empty = new Reported(List.of(), UNTIL, FROM, List.of(), " ", "", PatientData.TAKEN_OUT, "", null, "", "");
        assertThat(fields(empty, false, UNTIL)).containsExactly("workers", "ended", "systems", "content", "result", "dataTaken", "dataReturned",
                "dataReturn", "noLog");
    }

    @Test
    void aWorkThatHasNotEndedCannotBeReported() {
        assertThat(fields(reported(), true, UNTIL.minusSeconds(1))).containsExactly("ended");
        reported().check(true, UNTIL);
    }

    @Test
    void aNameOfAHundredAndOneLettersIsRefused() {
        workers = List.of("長".repeat(101));
        assertThat(fields(reported(), true, UNTIL)).containsExactly("otherWorkers");
    }

    private static List<String> fields(Reported reported, boolean withLog, Instant now) {
        return catchThrowableOfType(InvalidInput.class, () -> reported.check(withLog, now)).problems().stream().map(Problem::field).toList();
    }
}

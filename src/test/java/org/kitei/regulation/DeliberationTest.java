package org.kitei.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.AtOnce;
import org.kitei.KiteiTest;
import org.kitei.TestClock;
import org.kitei.TestHospital;
import org.kitei.TestHospital.House;
import org.kitei.Traces;
import org.kitei.committee.Resolution;
import org.kitei.committee.RoundView;
import org.kitei.inbox.TaskDesk;
import org.kitei.inbox.form.Choice;
import org.kitei.inbox.form.Field;
import org.kitei.ledger.LedgerFindings;
import org.springframework.beans.factory.annotation.Autowired;

/** A case before the committee. */
@KiteiTest
class DeliberationTest {

    private static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4", "m5");

    @Autowired TestHospital hospitals;
    @Autowired TestCases cases;
    @Autowired ReturnedReading returned;
    @Autowired CaseWithdrawal withdrawal;
    @Autowired LedgerFindings verification;
    @Autowired TaskDesk desk;
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

    @AfterEach
    void theLedgerTellsAllOfIt() {
        assertThat(verification.of(hospital)).isEmpty();
    }

    @Test
    void onlyThoseWhoCameToTheMeetingAreAsked() {
        callAMeeting();
        assertThat(asked()).isEmpty();
        cameToTheMeeting("m1", "m2", "m3");
        assertThat(asked()).containsExactly("m1", "m2", "m3");

        cases.opinions(hospital, "adopt", "adopt", "against");
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(seat("m4").attended()).isFalse();
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("confirm-minutes");
    }

    @Test
    void aRecusedMemberIsNotAskedAndDoesNotCount() {
        callInWriting("m1", "m2");
        assertThat(asked()).containsExactly("m3", "m4", "m5");
        cases.opinion(hospital, "m3", "adopt");
        cases.opinion(hospital, "m4", "adopt");
        theDeadlinePasses("2026-11-29");
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
    }

    @Test
    void recusingSomebodyNeedsAReasonAndLeavesSomebodyToVote() {
        var without = catchThrowableOfType(TestHospital.Refused.class, () -> hospitals.does(hospital, "secretary",
                "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29", "recused", ids("m1"))));
        assertThat(without.errors()).containsOnlyKeys("recusalReason");
        var all = catchThrowableOfType(TestHospital.Refused.class, () -> callInWriting("m1", "m2", "m3", "m4", "m5"));
        assertThat(all.errors()).containsOnlyKeys("recused");
    }

    @Test
    void atTheDeadlineOpinionsAreCountedAndNoLongerTaken() {
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt", "adopt", "adopt");
        theDeadlinePasses("2026-11-29");
        assertThat(asked()).isEmpty();
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
    }

    @Test
    void theWholeOfTheLastDayIsLeftForOpinions() {
        cases.callInWriting(hospital);
        hospitals.travelTo(hospital, TestCases.midnight("2026-11-30").minusSeconds(2));
        assertThat(asked()).isEqualTo(MEMBERS);
    }

    @Test
    void afterAMissedQuorumProlongingAsksThoseWhoHaveNotAnswered() {
        cases.callInWriting(hospital);
        cases.opinions(hospital, "adopt", "adopt");
        theDeadlinePasses("2026-11-29");
        assertThat(round().resolution()).isEqualTo(Resolution.NO_QUORUM);
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("prolong-or-close");

        prolongUntil("2026-12-10");
        assertThat(asked()).containsExactly("m3", "m4", "m5");
        assertThat(cases.get(hospital, id).rounds()).hasSize(1);
        cases.opinion(hospital, "m3", "adopt");
        theDeadlinePasses("2026-12-10");
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(round().given()).isEqualTo(3);
        assertThat(proposedMinutes()).contains("もう少し待つ。");
        assertThat(traces.acts(hospital.id())).contains("round-prolonged");
    }

    @Test
    void everyoneWithASeatCanBeRecused() {
        assertThat(field("secretary", "call-the-committee", "recused").options()).extracting(Choice::value)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("chair"), MEMBERS.stream())
                        .map(hospital::who).map(UUID::toString).toList());
    }

    @Test
    void afterAMeetingWithoutQuorumTheAbsentAreAskedInWriting() {
        callAMeeting();
        cameToTheMeeting("m1", "m2");
        cases.opinions(hospital, "adopt", "adopt");
        assertThat(round().resolution()).isEqualTo(Resolution.NO_QUORUM);
        prolongUntil("2026-12-10");
        assertThat(asked()).containsExactly("m3", "m4", "m5");
    }

    @Test
    void afterAMissedQuorumIsClosedTheSameTextMayBeSubmittedAgain() {
        cases.callInWriting(hospital);
        theDeadlinePasses("2026-11-29");
        hospitals.does(hospital, "chair", "prolong-or-close", Map.of("prolongOutcome", "close", "reason", "集まらない。"));
        cases.confirmMinutes(hospital);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.DRAFTING);

        cases.submit(hospital);
        var rounds = cases.get(hospital, id).rounds();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(1).contentHash()).isEqualTo(rounds.get(0).contentHash());
        assertThat(rounds.get(0).closingReason()).isEqualTo("集まらない。");
        assertThat(traces.acts(hospital.id())).contains("round-closed");
    }

    @Test
    void theChairBreaksATie() {
        callInWriting("m5");
        cases.opinions(hospital, "adopt", "adopt", "against", "against");
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("break-tie");
        hospitals.does(hospital, "chair", "break-tie", Map.of("tieBreak", "adopt", "reason", "必要である。"));
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
        assertThat(proposedMinutes()).contains("必要である。");
        cases.confirmMinutes(hospital);
        assertThat(hospitals.waiting(hospital, "director")).containsExactly("decide");
        assertThat(traces.acts(hospital.id())).contains("tie-broken");
    }

    @Test
    void aCaseIsWithdrawnWhileATieWaitsForTheChair() {
        callInWriting("m5");
        cases.opinions(hospital, "adopt", "adopt", "against", "against");
        assertThat(hospitals.waiting(hospital, "chair")).containsExactly("break-tie");
        hospital.as("drafter", () -> withdrawal.withdraw(id, "取りやめる。"));
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(hospitals.waiting(hospital, "chair")).isEmpty();
    }

    @Test
    void aTextTheCommitteeDoesNotAdoptStillComesBeforeTheDirector() {
        cases.callInWriting(hospital);
        cases.opinions(hospital, "against", "against", "against", "adopt", "adopt");
        cases.confirmMinutes(hospital);
        assertThat(round().resolution()).isEqualTo(Resolution.NOT_ADOPT);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.AWAITING_DECISION);
    }

    @Test
    void theCommitteesAmendmentsGoBackToTheDrafterAndTheChangedTextIsANewRound() {
        cases.callInWriting(hospital);
        cases.opinions(hospital, "amend", "amend", "amend", "adopt", "adopt");
        cases.confirmMinutes(hospital);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.DRAFTING);
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> cases.submit(hospital)).errors())
                .containsOnlyKeys("outcome");
        cases.add(hospital, id, "委員会の修正を加える。");
        cases.submit(hospital);
        assertThat(cases.get(hospital, id).rounds()).hasSize(2);
    }

    @Test
    void whatTheCommitteeSendsBackIsDraftedAgainWithItsReasonsAndNotSubmittedUnchanged() {
        cases.callInWriting(hospital);
        for (var member : List.of("m1", "m2", "m3")) {
            hospitals.does(hospital, member, "give-opinion", Map.of("opinion", "send-back", "reason", "停電のときを考えること。"));
        }
        cases.opinion(hospital, "m4", "adopt");
        cases.opinion(hospital, "m5", "adopt");
        assertThat(round().resolution()).isEqualTo(Resolution.SEND_BACK);
        cases.confirmMinutes(hospital);
        assertThat(cases.get(hospital, id).state()).isEqualTo(CaseState.DRAFTING);
        assertThat(hospitals.waiting(hospital, "drafter")).containsExactly("draft-text");
        assertThat(hospital.as("drafter", () -> returned.of(id))).hasValueSatisfying(came ->
                assertThat(came.toString()).contains("停電のときを考えること。"));
        assertThat(catchThrowableOfType(TestHospital.Refused.class, () -> cases.submit(hospital)).errors()).containsOnlyKeys("outcome");
        cases.add(hospital, id, "停電のときは、紙に記録する。");
        cases.submit(hospital);
        assertThat(cases.get(hospital, id).rounds()).extracting(RoundView::contentHash).doesNotHaveDuplicates().hasSize(2);
        assertThat(cases.get(hospital, id).rounds()).anySatisfy(former -> assertThat(former.given()).isEqualTo(5));
    }

    @Test
    void membersWhoAnswerAtTheSameMomentAreAllHeard() throws Exception {
        cases.callInWriting(hospital);
        assertThat(AtOnce.refusals(MEMBERS.stream().map(member -> (AtOnce.Deed) () -> cases.opinion(hospital, member, "adopt")).toList()))
                .containsOnly(Optional.empty());
        assertThat(round().given()).isEqualTo(5);
        assertThat(round().resolution()).isEqualTo(Resolution.ADOPT);
    }

    private String proposedMinutes() {
        return field("chair", "confirm-minutes", "minutes").value();
    }

    private Field field(String who, String form, String name) {
        var task = hospitals.task(hospital, who, form).getId();
        return hospital.as(who, () -> desk.open(task, Locale.JAPANESE).fields()).stream()
                .filter(field -> field.name().equals(name)).findFirst().orElseThrow();
    }

    private void callAMeeting() {
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "meeting", "meetingAt", "2026-11-25T15:00",
                "place", "会議室", "agenda", "規程の制定", "deadline", "2026-11-27"));
    }

    private void callInWriting(String... recused) {
        hospitals.does(hospital, "secretary", "call-the-committee", Map.of("mode", "written", "deadline", "2026-11-29",
                "recused", ids(recused), "recusalReason", "利害関係がある。"));
    }

    private void cameToTheMeeting(String... members) {
        hospitals.does(hospital, "secretary", "record-attendance", Map.of("attended", ids(members)));
    }

    private void prolongUntil(String day) {
        hospitals.does(hospital, "chair", "prolong-or-close",
                Map.of("prolongOutcome", "prolong", "deadline", day, "reason", "もう少し待つ。"));
    }

    private void theDeadlinePasses(String day) {
        hospitals.travelTo(hospital, TestCases.midnight(day).plusSeconds(86_400));
    }

    private String ids(String... members) {
        return Stream.of(members).map(member -> hospital.who(member).toString()).collect(Collectors.joining("|"));
    }

    private List<String> asked() {
        return MEMBERS.stream().filter(member -> hospitals.waiting(hospital, member).contains("give-opinion")).toList();
    }

    private RoundView round() {
        return cases.get(hospital, id).lastRound();
    }

    private RoundView.Seat seat(String member) {
        return round().seats().stream().filter(seat -> seat.personId().equals(hospital.who(member))).findFirst().orElseThrow();
    }
}

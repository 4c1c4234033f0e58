package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kitei.process.StandInRounds.Votes;

/** Every path of {@code committee-review}, the records stood in for, the resolution by the real table. */
class CommitteeReviewModelTest {

    private final StandInRounds rounds = new StandInRounds();

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), rounds);
        rounds.voters = List.of("member-1", "member-2", "member-3");
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void aWrittenDeliberationAsksEveryMemberAndReports() {
        var review = aReview();
        assertThat(review).isWaitingAt("call-the-committee");
        assertThat(ModelEngine.task(review, "call-the-committee")).hasCandidateGroup("SECRETARY");

        call(review, false);
        assertThat(ModelEngine.tasks(review, "give-opinion")).extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("member-1", "member-2", "member-3");
        assertThat(ModelEngine.tasks(review, "give-opinion")).extracting(Task::getDueDate)
                .containsOnly(StandInRounds.DEADLINE);

        everyoneGivesAnOpinion(review);
        assertThat(review).isWaitingAt("confirm-minutes");
        assertThat(ModelEngine.task(review, "confirm-minutes")).hasCandidateGroup("COMMITTEE_CHAIR");

        complete(ModelEngine.task(review, "confirm-minutes"));
        assertThat(review).isEnded()
                .hasPassedInOrder("review-requested", "open-round", "call-the-committee", "give-opinion", "resolve",
                        "close-voting", "confirm-minutes", "report", "reported")
                .hasNotPassed("record-attendance", "deadline-reached", "prolong-or-close", "break-tie");
        assertThat(rounds.done).containsExactly("open audit-plan matter-1", "resolved adopt", "report adopt");
    }

    @Test
    void aMeetingTakesAttendanceBeforeOpinions() {
        var review = aReview();
        call(review, true);
        assertThat(review).isWaitingAt("record-attendance");
        assertThat(ModelEngine.task(review, "record-attendance")).hasCandidateGroup("SECRETARY");
        assertThat(ModelEngine.tasks(review, "give-opinion")).isEmpty();

        complete(ModelEngine.task(review, "record-attendance"));
        assertThat(ModelEngine.tasks(review, "give-opinion")).hasSize(3);
    }

    @Test
    void theDeadlineClosesTheOpinionsThatAreStillOpen() {
        var review = aReview();
        call(review, false);
        complete(ModelEngine.tasks(review, "give-opinion").get(0));
        assertThat(ModelEngine.dueDateOf("deadline-reached")).isEqualTo(StandInRounds.DEADLINE);

        rounds.votes = Votes.of(7, 4).adopt(4);
        ModelEngine.fire("deadline-reached");
        assertThat(ModelEngine.tasks(review, "give-opinion")).isEmpty();
        assertThat(review).isWaitingAt("confirm-minutes").hasPassedInOrder("deadline-reached", "resolve", "close-voting");
    }

    @Test
    void aRoundWithNobodyToAskGoesOn() {
        rounds.voters = List.of();
        rounds.votes = Votes.of(7, 0);
        var review = aReview();
        call(review, false);
        assertThat(review).isWaitingAt("prolong-or-close");
        assertThat(rounds.done).endsWith("resolved no-quorum");
    }

    @Test
    void aMissedQuorumCanBeProlongedAndOnlyTheMissingOpinionsAreAskedFor() {
        var review = aReview();
        call(review, false);
        rounds.votes = Votes.of(7, 3).adopt(3);
        ModelEngine.fire("deadline-reached");
        assertThat(ModelEngine.task(review, "prolong-or-close")).hasCandidateGroup("COMMITTEE_CHAIR");

        rounds.voters = List.of("member-3");
        complete(ModelEngine.task(review, "prolong-or-close"), withVariables("prolongOutcome", "prolong"));
        assertThat(ModelEngine.tasks(review, "give-opinion")).extracting(Task::getAssignee).containsExactly("member-3");

        rounds.votes = Votes.of(7, 4).adopt(4);
        everyoneGivesAnOpinion(review);
        assertThat(review).isWaitingAt("confirm-minutes");
        assertThat(rounds.done).containsSubsequence("resolved no-quorum", "resolved adopt");
    }

    @Test
    void aMissedQuorumCanBeClosedAndTheMinutesSayWhy() {
        rounds.votes = Votes.of(7, 3).adopt(3);
        rounds.report = "send-back";
        var review = aReview();
        call(review, false);
        ModelEngine.fire("deadline-reached");
        complete(ModelEngine.task(review, "prolong-or-close"), withVariables("prolongOutcome", "close"));
        assertThat(review).isWaitingAt("confirm-minutes");

        complete(ModelEngine.task(review, "confirm-minutes"));
        assertThat(review).isEnded().hasPassedInOrder("prolong-or-close", "confirm-minutes", "report", "reported");
        assertThat(rounds.done).endsWith("resolved no-quorum", "report send-back");
    }

    @Test
    void theChairBreaksATie() {
        rounds.votes = Votes.of(6, 6).adopt(3).against(3);
        var review = aReview();
        call(review, false);
        everyoneGivesAnOpinion(review);
        assertThat(review).isWaitingAt("break-tie");
        assertThat(ModelEngine.task(review, "break-tie")).hasCandidateGroup("COMMITTEE_CHAIR");

        complete(ModelEngine.task(review, "break-tie"), withVariables("tieBreak", "not-adopt"));
        assertThat(review).isWaitingAt("confirm-minutes").hasNotPassed("prolong-or-close");
        assertThat(rounds.done).endsWith("resolved tie");
    }

    @Test
    void aCommitteeThatSendsBackReportsSo() {
        rounds.votes = Votes.of(7, 7).sendBack(5).adopt(2);
        var review = aReview();
        call(review, false);
        everyoneGivesAnOpinion(review);
        assertThat(review).isWaitingAt("confirm-minutes").hasNotPassed("break-tie", "prolong-or-close");
        assertThat(rounds.done).endsWith("resolved send-back");
    }

    @Test
    void theSecretaryIsRemindedOnceWhenTheCallIsOverdue() {
        var review = aReview();
        assertThat(ModelEngine.task(review, "call-the-committee").getDueDate()).isEqualTo(StandInRounds.CALL_DUE);
        assertThat(ModelEngine.dueDateOf("call-overdue")).isEqualTo(StandInRounds.CALL_DUE);
        ModelEngine.fire("call-overdue");
        assertThat(review).isWaitingAt("call-the-committee").hasPassedInOrder("call-overdue", "remind-secretary", "secretary-reminded");
        assertThat(rounds.done).endsWith("reminded secretary");
    }

    @Test
    void missingOpinionsAreRemindedOfAtHalfTimeAndADayBeforeTheDeadlineAndStayOpen() {
        var review = aReview();
        call(review, false);
        assertThat(ModelEngine.dueDateOf("half-time-passed")).isEqualTo(StandInRounds.HALF_TIME);
        assertThat(ModelEngine.dueDateOf("day-before-deadline")).isEqualTo(StandInRounds.DAY_BEFORE);
        ModelEngine.fire("half-time-passed");
        ModelEngine.fire("day-before-deadline");
        assertThat(rounds.done).endsWith("reminded members", "reminded members");
        assertThat(ModelEngine.tasks(review, "give-opinion")).hasSize(3);
        assertThat(review).hasPassedInOrder("half-time-passed", "remind-members", "members-reminded");
    }

    @Test
    void everyDayLooksForMembersWhoLeftAndTheOthersStayAsked() {
        var review = aReview();
        call(review, false);
        rounds.whenReleased = () -> complete(ModelEngine.tasks(review, "give-opinion").get(0));
        ModelEngine.fire("day-begun");
        assertThat(ModelEngine.tasks(review, "give-opinion")).hasSize(2);

        rounds.whenReleased = () -> { };
        ModelEngine.fire("day-begun");
        assertThat(ModelEngine.tasks(review, "give-opinion")).hasSize(2);
        everyoneGivesAnOpinion(review);
        assertThat(review).isWaitingAt("confirm-minutes").hasPassedInOrder("day-begun", "release-members", "members-released");
    }

    @Test
    void whenTheLastMissingMemberLeavesTheOpinionsAreComplete() {
        rounds.voters = List.of("member-1");
        var review = aReview();
        call(review, false);
        rounds.whenReleased = () -> complete(ModelEngine.task(review, "give-opinion"));
        ModelEngine.fire("day-begun");
        assertThat(review).isWaitingAt("confirm-minutes");
        complete(ModelEngine.task(review, "confirm-minutes"));
        assertThat(review).isEnded();
    }

    @Test
    void theAttendanceCanBeCorrectedAndOpinionsAreAskedForAgain() {
        var review = aReview();
        call(review, true);
        complete(ModelEngine.task(review, "record-attendance"));
        runtimeService().createMessageCorrelation("attendance-corrected").processInstanceBusinessKey("matter-1").correlate();
        assertThat(ModelEngine.tasks(review, "give-opinion")).isEmpty();

        rounds.voters = List.of("member-1", "member-2");
        complete(ModelEngine.task(review, "record-attendance"));
        assertThat(ModelEngine.tasks(review, "give-opinion")).extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("member-1", "member-2");
    }

    @Test
    void theViceChairActsWhereTheChairDoesNot() {
        rounds.president = "VICE_CHAIR";
        rounds.votes = Votes.of(6, 6).adopt(3).against(3);
        var review = aReview();
        call(review, false);
        everyoneGivesAnOpinion(review);
        assertThat(ModelEngine.task(review, "break-tie")).hasCandidateGroup("VICE_CHAIR");
        complete(ModelEngine.task(review, "break-tie"), withVariables("tieBreak", "adopt"));
        assertThat(ModelEngine.task(review, "confirm-minutes")).hasCandidateGroup("VICE_CHAIR");
    }

    private static ProcessInstance aReview() {
        return runtimeService().startProcessInstanceByKey("committee-review", "matter-1",
                withVariables("matterType", "audit-plan", "matterId", "matter-1"));
    }

    private static void call(ProcessInstance review, boolean meeting) {
        complete(ModelEngine.task(review, "call-the-committee"), withVariables("meeting", meeting));
    }

    private static void everyoneGivesAnOpinion(ProcessInstance review) {
        ModelEngine.tasks(review, "give-opinion").forEach(task -> complete(task));
    }
}

package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code periodic-review}, the records stood in for. */
class PeriodicReviewModelTest {

    private final StandInReviews reviews = new StandInReviews();
    private ProcessInstance regulation;

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("reviews", reviews);
        regulation = runtimeService().startProcessInstanceByKey(
                "periodic-review", "regulation-1", withVariables("regulationId", "regulation-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void aReviewWaitsForItsDay() {
        assertThat(regulation).isWaitingAt("what-comes-first");
        assertThat(ModelEngine.dueDateOf("review-due")).isEqualTo(reviews.due);
        assertThat(reviews.done).isEmpty();

        ModelEngine.fire("review-due");
        assertThat(regulation).isWaitingAt("review-regulation").hasPassedInOrder("review-due", "begin-review");
        var task = ModelEngine.task(regulation, "review-regulation");
        assertThat(task).hasCandidateGroup("SYSTEM_MANAGER");
        assertThat(task.getDueDate()).isEqualTo(StandInReviews.ANSWER_DUE);
        assertThat(reviews.done).containsExactly("begin regulation-1");
    }

    @Test
    void aReviewThatIsAskedForBeginsAtOnce() {
        send("review-requested");
        assertThat(regulation).isWaitingAt("review-regulation").hasPassed("review-requested").hasNotPassed("review-due");
    }

    @Test
    void whatIsKeptWaitsForTheNextReview() {
        ModelEngine.fire("review-due");
        reviews.due = Date.from(Instant.parse("2028-12-31T15:00:00Z"));
        answer("keep");
        assertThat(regulation).isWaitingAt("what-comes-first").hasPassed("is-it-to-change").hasNotPassed("open-case");
        assertThat(ModelEngine.dueDateOf("review-due")).isEqualTo(reviews.due);
    }

    @Test
    void aResultTheModelDoesNotKnowChangesNothing() {
        ModelEngine.fire("review-due");
        answer("maybe");
        assertThat(regulation).isWaitingAt("what-comes-first").hasNotPassed("open-case");
    }

    @Test
    void anotherDayForTheReviewMovesTheOneThatIsWaitedFor() {
        reviews.due = Date.from(Instant.parse("2027-05-31T15:00:00Z"));
        send("review-date-moved");
        assertThat(regulation).isWaitingAt("what-comes-first").hasPassed("review-date-moved").hasNotPassed("begin-review");
        assertThat(ModelEngine.dueDateOf("review-due")).isEqualTo(reviews.due);
    }

    @Test
    void whatIsToBeAmendedWaitsForItsCaseAndThenForTheNextReview() {
        ModelEngine.fire("review-due");
        answer("amend");
        assertThat(regulation).isWaitingAt("case-closed").hasPassed("open-case");
        assertThat(reviews.done).containsExactly("begin regulation-1", "open case");

        send("case-closed");
        assertThat(regulation).isWaitingAt("what-comes-first").hasPassed("is-it-abolished").hasNotPassed("abolished");
    }

    @Test
    void aRegulationThatTheReviewHadAbolishedIsReviewedNoMore() {
        ModelEngine.fire("review-due");
        answer("abolish");
        reviews.abolished = true;
        send("case-closed");
        assertThat(regulation).isEnded().hasPassedInOrder("open-case", "case-closed", "abolished");
    }

    @Test
    void aRegulationAbolishedByAnotherCaseIsReviewedNoMore() {
        send("regulation-abolished");
        assertThat(regulation).isEnded().hasPassed("regulation-abolished", "no-more-reviews").hasNotPassed("abolished");
    }

    @Test
    void aRegulationAbolishedDuringItsReviewLeavesNoTaskBehind() {
        ModelEngine.fire("review-due");
        send("regulation-abolished");
        assertThat(regulation).isEnded();
        assertThat(ModelEngine.tasks(regulation, "review-regulation")).isEmpty();
    }

    @Test
    void theReviewerIsRemindedAndTheDirectorIsToldWhenItIsLateWhileTheTaskStaysOpen() {
        ModelEngine.fire("review-due");
        assertThat(ModelEngine.dueDateOf("review-reminder-due")).isEqualTo(StandInReviews.REMINDER);
        assertThat(ModelEngine.dueDateOf("review-overdue")).isEqualTo(StandInReviews.ANSWER_DUE);

        ModelEngine.fire("review-reminder-due");
        ModelEngine.fire("review-overdue");
        assertThat(reviews.done).containsExactly("begin regulation-1", "remind", "escalate");
        assertThat(regulation).isWaitingAt("review-regulation").hasPassed("reviewer-reminded", "review-escalated");
    }

    private void answer(String verdict) {
        complete(ModelEngine.task(regulation, "review-regulation"), withVariables("verdict", verdict));
    }

    private static void send(String message) {
        runtimeService().createMessageCorrelation(message).processInstanceBusinessKey("regulation-1").correlate();
    }
}

package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code maintenance-account}, the records stood in for. */
class MaintenanceAccountModelTest {

    private final StandInAccounts accounts = new StandInAccounts();
    private ProcessInstance work;

    @BeforeEach
    void begin() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("maintenanceAccounts", accounts);
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void anAccountIsOpenWhileItsWindowLasts() {
        start();
        assertThat(accounts.done).containsExactly("prepared work-1");
        ModelEngine.fire("window-opens");
        open();
        assertThat(work).isWaitingAt("window-closes");
        ModelEngine.fire("window-closes");
        close();
        assertThat(work).isEnded().hasNotPassed("open-account", "close-account");
        assertThat(accounts.done).containsExactly("prepared work-1", "begin window-1", "open window-1", "close window-1");
    }

    @Test
    void openingIsAStepOfItsOwnThatComesAgainWhereTheProgramDied() {
        start();
        ModelEngine.fire("window-opens");
        assertThat(accounts.done).doesNotContain("open window-1");
        assertThat(work).isWaitingAt("open-account-now");
    }

    @Test
    void whereNothingIsConfiguredAPersonOpensAndCloses() {
        accounts.answers("BY_HAND", "BY_HAND");
        start();
        ModelEngine.fire("window-opens");
        open();
        assertThat(ModelEngine.task(work, "open-account")).hasCandidateGroup("OPERATIONS_MANAGER");
        complete(ModelEngine.task(work, "open-account"));
        ModelEngine.fire("window-closes");
        close();
        complete(ModelEngine.task(work, "close-account"));
        assertThat(work).isEnded();
        assertThat(accounts.done).doesNotContain("failure told", "alarm");
    }

    @Test
    void anOpeningIsTriedAgainAndThenLeftToAPerson() {
        accounts.answers("AGAIN", "FAILED");
        start();
        ModelEngine.fire("window-opens");
        open();
        ModelEngine.fire("opening-again-due");
        open();
        assertThat(accounts.done).endsWith("failure told");
        assertThat(work).isWaitingAt("open-account");
    }

    @Test
    void aClosingIsTriedAgainAndThenEverybodyIsTold() {
        accounts.answers("DONE", "AGAIN", "FAILED");
        start();
        ModelEngine.fire("window-opens");
        open();
        ModelEngine.fire("window-closes");
        close();
        ModelEngine.fire("closing-again-due");
        close();
        assertThat(accounts.done).endsWith("alarm");
        ModelEngine.fire("closing-overdue");
        assertThat(accounts.done).endsWith("reminded");
        complete(ModelEngine.task(work, "close-account"));
        assertThat(work).isEnded();
    }

    @Test
    void whatNobodyConfirmedAsOpenIsClosedAllTheSame() {
        accounts.answers("BY_HAND");
        start();
        ModelEngine.fire("window-opens");
        open();
        ModelEngine.fire("window-over-unopened");
        assertThat(work).hasPassed("not-confirmed-open");
        close();
        assertThat(work).isEnded();
    }

    @Test
    void calledOffWhileItIsOpenItIsClosedAtOnce() {
        start();
        ModelEngine.fire("window-opens");
        open();
        callOff();
        close();
        assertThat(work).isEnded().hasPassed("work-called-off").hasNotPassed("window-over");
        assertThat(accounts.done).endsWith("called off window-1", "close window-1");
    }

    @Test
    void eachSystemsAccountGoesItsOwnWay() {
        accounts.windows = List.of("window-1", "window-2");
        accounts.answers("BY_HAND");
        start();
        managementService().createJobQuery().activityId("window-opens").list().forEach(job -> managementService().executeJob(job.getId()));
        managementService().createJobQuery().activityId("open-account-now").list().forEach(job -> managementService().executeJob(job.getId()));
        assertThat(work).isWaitingAt("open-account", "window-closes");
        var asked = ModelEngine.task(work, "open-account");
        assertThat(runtimeService().getVariable(asked.getExecutionId(), "subjectType")).isEqualTo("account-window");
        assertThat(runtimeService().getVariable(asked.getExecutionId(), "subjectId"))
                .isEqualTo(runtimeService().getVariable(asked.getExecutionId(), "windowId"));
    }

    @Test
    void aWorkWithoutAnAccountWaitsForNothing() {
        accounts.windows = List.of();
        start();
        assertThat(work).isEnded();
    }

    private void start() {
        work = runtimeService().startProcessInstanceByKey("maintenance-account", "work-1", withVariables("workId", "work-1"));
    }

    private void open() {
        ModelEngine.fire("open-account-now");
    }

    private void close() {
        ModelEngine.fire("close-account-now");
    }

    private void callOff() {
        runtimeService().createExecutionQuery().messageEventSubscriptionName("work-called-off").list()
                .forEach(waiting -> runtimeService().messageEventReceived("work-called-off", waiting.getId()));
    }
}

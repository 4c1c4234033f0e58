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

/** Every path of {@code appointment}, the records stood in for. */
class AppointmentModelTest {

    private final StandInNominations nominations = new StandInNominations();
    private ProcessInstance appointment;

    @BeforeEach
    void somebodyIsNamed() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("nominations", nominations);
        appointment = runtimeService().startProcessInstanceByKey("appointment", "nomination-1", withVariables(
                "nominationId", "nomination-1", "personId", "person-1", "subjectType", "nomination", "subjectId", "nomination-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void thePersonNamedIsAskedAndAppointedOnAccepting() {
        assertThat(appointment).isWaitingAt("accept-appointment");
        assertThat(ModelEngine.task(appointment, "accept-appointment")).isAssignedTo("person-1");
        assertThat(ModelEngine.task(appointment, "accept-appointment").getDueDate())
                .isEqualTo(Date.from(Instant.parse(StandInNominations.DUE)));
        answer("accept");
        assertThat(appointment).isEnded().hasPassedInOrder("person-named", "accept-appointment", "appoint", "appointed");
        assertThat(nominations.done).containsExactly("appointed nomination-1");
    }

    @Test
    void whoDeclinesIsNotAppointed() {
        answer("decline");
        assertThat(appointment).isEnded().hasPassed("declined").hasNotPassed("appoint");
        assertThat(nominations.done).isEmpty();
    }

    @Test
    void anOverdueAnswerIsRemindedOfAndStillTaken() {
        assertThat(ModelEngine.dueDateOf("answer-overdue")).isEqualTo(Date.from(Instant.parse(StandInNominations.DUE)));
        ModelEngine.fire("answer-overdue");
        assertThat(appointment).isWaitingAt("accept-appointment").hasPassed("remind", "reminded");
        answer("accept");
        assertThat(nominations.done).containsExactly("reminded nomination-1", "appointed nomination-1");
    }

    @Test
    void aNamingNobodyAnswersIsVoid() {
        ModelEngine.fire("naming-expired");
        assertThat(appointment).isEnded().hasPassedInOrder("naming-expired", "expire", "expired");
        assertThat(nominations.done).containsExactly("expired nomination-1");
    }

    @Test
    void aNamingTakenBackAsksNobodyAnyMore() {
        runtimeService().createMessageCorrelation("naming-withdrawn").processInstanceBusinessKey("nomination-1").correlate();
        assertThat(appointment).isEnded().hasPassed("withdrawn").hasNotPassed("appoint", "expire");
    }

    private void answer(String answer) {
        complete(ModelEngine.task(appointment, "accept-appointment"), withVariables("appointmentAnswer", answer));
    }
}

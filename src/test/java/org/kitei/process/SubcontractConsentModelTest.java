package org.kitei.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of {@code subcontract-consent}, the records stood in for. */
class SubcontractConsentModelTest {

    private final StandInSubcontracts subcontracts = new StandInSubcontracts();
    private ProcessInstance consent;

    @BeforeEach
    void aSubcontractorIsDeclared() {
        ModelEngine.begin(new StandInCases(), new StandInRounds());
        Mocks.register("subcontracts", subcontracts);
        consent = runtimeService().startProcessInstanceByKey("subcontract-consent", "subcontract-1", withVariables("subcontractId",
                "subcontract-1", "departmentId", "department-1", "subjectType", "subcontract", "subjectId", "subcontract-1"));
    }

    @AfterEach
    void end() {
        ModelEngine.end();
    }

    @Test
    void equalTermsAndConsentLeadToAnAgreementBelow() {
        check("equal");
        assertThat(ModelEngine.task(consent, "consent-to-subcontract")).hasCandidateGroup("DEPARTMENT_HEAD");
        answer("consent");
        assertThat(consent).isEnded().hasPassedInOrder("check-equal-terms", "consent-to-subcontract", "open-agreement-below", "consented");
        assertThat(subcontracts.done).containsExactly("opened below");
    }

    @Test
    void unequalTermsAreRefusedWithoutAskingTheHead() {
        check("unequal");
        assertThat(consent).isEnded().hasPassed("refused").hasNotPassed("consent-to-subcontract");
        assertThat(subcontracts.done).containsExactly("refusal told");
    }

    @Test
    void theHeadMayRefuse() {
        check("equal");
        answer("refuse");
        assertThat(consent).isEnded().hasPassed("refused").hasNotPassed("open-agreement-below");
    }

    private void check(String verdict) {
        complete(ModelEngine.task(consent, "check-equal-terms"), withVariables("equalTerms", verdict));
    }

    private void answer(String answer) {
        complete(ModelEngine.task(consent, "consent-to-subcontract"), withVariables("consentAnswer", answer));
    }
}

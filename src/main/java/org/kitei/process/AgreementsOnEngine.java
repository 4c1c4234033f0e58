package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.kitei.contract.AgreementProcess;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;

/** The life of an agreement on the engine. */
@Component
class AgreementsOnEngine implements AgreementProcess {

    private static final String MODEL = "contractor-nda";

    private final RuntimeService runtime;
    private final TaskService tasks;

    AgreementsOnEngine(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    @Override
    public void opened(UUID agreementId, Subject subject, UUID departmentId) {
        runtime.startProcessInstanceByKey(MODEL, agreementId.toString(), Map.of(
                "agreementId", agreementId.toString(), "departmentId", departmentId.toString(),
                "subjectType", subject.type(), "subjectId", subject.id()));
    }

    @Override
    public void departmentChanged(UUID agreementId, UUID departmentId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(agreementId.toString(), MODEL)
                .tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                .forEach(instance -> runtime.setVariable(instance.getId(), "departmentId", departmentId.toString()));
    }

    @Override
    public void contractorAnswered(UUID agreementId, boolean signed) {
        send("contractor-answered", agreementId, Map.of("contractorSigned", signed));
    }

    @Override
    public void termsReopened(UUID agreementId) {
        send("terms-reopened", agreementId, Map.of());
    }

    @Override
    public void renewalAnswered(UUID agreementId, boolean inForce) {
        send("renewal-answered", agreementId, Map.of("renewalInForce", inForce));
    }

    @Override
    public void incidentReported(UUID agreementId) {
        send("contract-incident", agreementId, Map.of());
    }

    @Override
    public void inChargeChanged(UUID agreementId, UUID person) {
        tasks.createTaskQuery().processInstanceBusinessKey(agreementId.toString()).taskDefinitionKey("confirm-work")
                .tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                .forEach(task -> tasks.setAssignee(task.getId(), person.toString()));
    }

    private void send(String message, UUID agreementId, Map<String, Object> outcome) {
        try {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(agreementId.toString())
                    .tenantId(FacilityContext.requiredFacility().toString()).setVariables(outcome).correlate();
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "agreement " + agreementId);
        }
    }
}

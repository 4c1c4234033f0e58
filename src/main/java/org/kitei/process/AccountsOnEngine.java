package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.AccountProcess;
import org.springframework.stereotype.Component;

/** The opening and closing of accounts on the engine. */
@Component
class AccountsOnEngine implements AccountProcess {

    private static final String CALLED_OFF = "work-called-off";

    private final RuntimeService runtime;

    AccountsOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Each account of the work waits for it by itself; the process of the work may wait for a message of the same name. */
    @Override
    public void calledOff(UUID workId) {
        try {
            runtime.createExecutionQuery().processDefinitionKey("maintenance-account").messageEventSubscriptionName(CALLED_OFF)
                    .processVariableValueEquals("workId", workId.toString()).tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                    .forEach(waiting -> runtime.messageEventReceived(CALLED_OFF, waiting.getId()));
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "accounts of work " + workId);
        }
    }

    @Override
    public void notSwitched(UUID windowId, Subject subject) {
        runtime.startProcessInstanceByKey("account-incident", windowId.toString(), Map.of("windowId", windowId.toString(),
                "subjectType", subject.type(), "subjectId", subject.id()));
    }
}

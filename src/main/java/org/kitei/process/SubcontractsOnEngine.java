package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.kitei.contract.SubcontractProcess;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Component;

/** The consent to a subcontractor on the engine. */
@Component
class SubcontractsOnEngine implements SubcontractProcess {

    private final RuntimeService runtime;

    SubcontractsOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void declared(UUID subcontractId, Subject subject, UUID departmentId) {
        runtime.startProcessInstanceByKey("subcontract-consent", subcontractId.toString(), Map.of(
                "subcontractId", subcontractId.toString(), "departmentId", departmentId.toString(),
                "subjectType", subject.type(), "subjectId", subject.id()));
    }
}

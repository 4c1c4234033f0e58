package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.IndirectWorkProcess;
import org.springframework.stereotype.Component;

/** The checking of indirect work on the engine: one instance as long as the work is done. */
@Component
class IndirectWorksOnEngine implements IndirectWorkProcess {

    private final RuntimeService runtime;

    IndirectWorksOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void entered(UUID workId, Subject subject) {
        runtime.startProcessInstanceByKey("indirect-work-check", workId.toString(), Map.of("indirectWorkId", workId.toString(),
                "subjectType", subject.type(), "subjectId", subject.id()));
    }

    @Override
    public void rearranged(UUID workId) {
        say("indirect-work-rearranged", workId);
    }

    @Override
    public void ended(UUID workId) {
        say("indirect-work-ended", workId);
    }

    private void say(String message, UUID workId) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(workId.toString())
                .tenantId(FacilityContext.requiredFacility().toString()).correlateAll();
    }
}

package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.appointment.NominationProcess;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The asking of people named, on the engine. */
@Component
class NominationsOnEngine implements NominationProcess {

    private final RuntimeService runtime;

    NominationsOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void named(UUID nominationId, Subject subject, UUID personId) {
        runtime.startProcessInstanceByKey("appointment", nominationId.toString(), Map.of(
                "nominationId", nominationId.toString(), "personId", personId.toString(),
                "subjectType", subject.type(), "subjectId", subject.id()));
    }

    @Override
    public void withdrawn(UUID nominationId) {
        try {
            runtime.createMessageCorrelation("naming-withdrawn").processInstanceBusinessKey(nominationId.toString())
                    .tenantId(FacilityContext.requiredFacility().toString()).correlate();
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("naming " + nominationId + " was answered meanwhile", overtaken);
        }
    }
}

package org.kitei.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.committee.CommitteeProcess;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The committee's rounds on the engine. */
@Component
class CommitteeOnEngine implements CommitteeProcess {

    private final RuntimeService runtime;

    CommitteeOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void attendanceReopened(Subject matter) {
        try {
            runtime.createMessageCorrelation("attendance-corrected").processInstanceBusinessKey(matter.id())
                    .tenantId(FacilityContext.requiredFacility().toString()).correlate();
        } catch (OptimisticLockingException overtaken) {
            throw new OptimisticLockingFailureException("the round on " + matter.id() + " took another step meanwhile", overtaken);
        }
    }
}

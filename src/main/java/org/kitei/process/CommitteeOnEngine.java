package org.kitei.process;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.committee.CommitteeProcess;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Subject;
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
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "the round on " + matter.id());
        }
    }
}

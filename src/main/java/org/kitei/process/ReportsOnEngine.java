package org.kitei.process;

import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.facility.FacilityContext;
import org.kitei.maintenance.ReportProcess;
import org.springframework.stereotype.Component;

/** Reports on works, handed on to the models that wait for them. */
@Component
class ReportsOnEngine implements ReportProcess {

    private final RuntimeService runtime;

    ReportsOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void reported(UUID workId) {
        try {
            runtime.createMessageCorrelation("work-reported").processInstanceBusinessKey(workId.toString())
                    .tenantId(FacilityContext.requiredFacility().toString()).correlate();
        } catch (ProcessEngineException failed) {
            throw Overtaken.told(failed, "work " + workId);
        }
    }
}

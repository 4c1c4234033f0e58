package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.acknowledgement.AcknowledgementProcess;
import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/** Making an edition known on the engine: one wait with its reminders, however many people read. */
@Component
class AcknowledgementOnEngine implements AcknowledgementProcess {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    AcknowledgementOnEngine(RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    @Override
    public void opened(UUID editionId) {
        runtime.startProcessInstanceByKey("acknowledgement", editionId.toString(), Map.of("editionId", editionId.toString()));
    }

    @Override
    public void replaced(UUID editionId) {
        runtime.createMessageCorrelation("edition-replaced").processInstanceBusinessKey(editionId.toString())
                .tenantId(FacilityContext.requiredFacility().toString()).correlateAll();
    }

    /** By the model's own expression, so that every version of it says when. */
    @Override
    public void dateMoved(UUID editionId) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(editionId.toString(), "acknowledgement")
                .tenantIdIn(FacilityContext.requiredFacility().toString()).list().stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).activityId("eve-reached").list().stream())
                .forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
    }
}

package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.kitei.acknowledgement.AcknowledgementProcess;
import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/** Making an edition known on the engine: one wait with its reminders, however many people read. */
@Component
class AcknowledgementOnEngine implements AcknowledgementProcess {

    private final RuntimeService runtime;

    AcknowledgementOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
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
}

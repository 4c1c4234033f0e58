package org.kitei.process;

import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.kitei.facility.FacilityContext;
import org.kitei.review.ReviewProcess;
import org.springframework.stereotype.Component;

/** The reviewing of a regulation on the engine. What nobody waits for is not said to anybody. */
@Component
class ReviewOnEngine implements ReviewProcess {

    private final RuntimeService runtime;

    ReviewOnEngine(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void begun(UUID regulationId) {
        runtime.startProcessInstanceByKey("periodic-review", regulationId.toString(), Map.of(
                "regulationId", regulationId.toString(), "subjectType", "review", "subjectId", regulationId.toString()));
    }

    @Override
    public void requested(UUID regulationId) {
        say("review-requested", regulationId);
    }

    @Override
    public void dateMoved(UUID regulationId) {
        say("review-date-moved", regulationId);
    }

    @Override
    public void caseClosed(UUID regulationId) {
        say("case-closed", regulationId);
    }

    @Override
    public void abolished(UUID regulationId) {
        say("regulation-abolished", regulationId);
    }

    private void say(String message, UUID regulationId) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(regulationId.toString())
                .tenantId(FacilityContext.requiredFacility().toString()).correlateAll();
    }
}

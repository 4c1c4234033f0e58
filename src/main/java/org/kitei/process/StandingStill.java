package org.kitei.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that a step failed as often as it is tried, because nobody else would notice; {@link TryingAgainAtStart} goes on with it. */
class StandingStill extends DefaultIncidentHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StandingStill.class);

    StandingStill() {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        var execution = context.getExecutionId() == null ? null
                : Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
        LOG.error("{} of {} in facility {} stands still until the program is started again: {}", context.getActivityId(),
                execution == null ? context.getProcessDefinitionId() : execution.getProcessBusinessKey(), context.getTenantId(), message);
        return super.handleIncident(context, message);
    }
}

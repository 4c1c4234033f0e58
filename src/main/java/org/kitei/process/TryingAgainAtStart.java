package org.kitei.process;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Steps that stand still because they failed as often as they are tried are tried anew: what they failed at may be mended by now. */
@Component
class TryingAgainAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(TryingAgainAtStart.class);

    private final ManagementService engine;

    TryingAgainAtStart(ManagementService engine) {
        this.engine = engine;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tryAgain() {
        tryAgain(engine.createJobQuery());
    }

    void tryAgain(JobQuery among) {
        among.noRetriesLeft().list().forEach(this::tryAgain);
    }

    private void tryAgain(Job job) {
        try {
            engine.setJobRetries(job.getId(), EngineSettings.TRIES);
            LOG.info("{} in facility {} is tried again", job.getProcessDefinitionKey(), job.getTenantId());
        } catch (ProcessEngineException gone) {
            LOG.info("{} in facility {} went on by itself", job.getProcessDefinitionKey(), job.getTenantId(), gone);
        }
    }
}

package org.kitei.process;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.kitei.facility.DueSteps;
import org.kitei.facility.FacilityContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a job executor runs, it takes the steps and is waited for; two who take the same step would only hinder each other. */
@Component
class DueStepsOnEngine implements DueSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final ManagementService engine;
    private final ObjectProvider<JobExecutor> executor;

    DueStepsOnEngine(ManagementService engine, ObjectProvider<JobExecutor> executor) {
        this.engine = engine;
        this.executor = executor;
    }

    @Override
    public void areTaken() {
        var facility = FacilityContext.requiredFacility();
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var due = due(facility); !due.isEmpty(); due = due(facility)) {
            if (executor.stream().noneMatch(JobExecutor::isActive)) {
                var first = due.get(0).getId();
                FacilityContext.run(facility, null, () -> engine.executeJob(first));
            } else if (System.nanoTime() < until) {
                pause();
            } else {
                throw new IllegalStateException("steps of " + facility + " are still to be taken: " + due.size());
            }
        }
    }

    /** By due date: a step taken may take away others. */
    private List<Job> due(UUID facility) {
        return engine.createJobQuery().tenantIdIn(facility.toString()).executable().orderByJobDuedate().asc().list();
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

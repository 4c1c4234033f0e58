package org.kitei.process;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.kitei.facility.FacilityContext;

/** Runs each job in the facility of its instance. It is entered here because later the job's transaction is open already. */
class JobsOfFacility extends SpringJobExecutor {

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobIds, engine) {
            @Override
            protected void executeJob(String jobId, CommandExecutor commandExecutor, JobFailureCollector failures) {
                var job = engine.getManagementService().createJobQuery().jobId(jobId).singleResult();
                if (job == null || job.getTenantId() == null) {
                    super.executeJob(jobId, commandExecutor, failures);
                } else {
                    FacilityContext.run(UUID.fromString(job.getTenantId()), null,
                            () -> super.executeJob(jobId, commandExecutor, failures));
                }
            }
        };
    }
}

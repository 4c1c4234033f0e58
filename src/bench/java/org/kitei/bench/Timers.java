package org.kitei.bench;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What both sides do with the engine itself. */
record Timers(ProcessEngine engine) {

    /** Executes the timer of the effective date, as the job executor would. */
    void fireEffectiveDate(String caseId) {
        var instance = engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("regulation-lifecycle").processInstanceBusinessKey(caseId).singleResult();
        var job = engine.getManagementService().createJobQuery().processInstanceId(instance.getId()).executable().singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /** The settings that cost or save work, in words, so that the two sides can be held against each other. */
    String engineSettings() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return "history %s, cmmn %s, standalone tasks %s, authorization %s, metrics %s, tenants %s, jdbc batch %s".formatted(
                settings.getHistoryLevel().getName(), settings.isCmmnEnabled(), settings.isStandaloneTasksEnabled(),
                settings.isAuthorizationEnabled(), settings.isMetricsEnabled(), settings.getTenantIdProvider() != null,
                settings.isJdbcBatchProcessing());
    }
}

package org.kitei.process;

import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.kitei.facility.FacilityContext;
import org.springframework.stereotype.Component;

/**
 * Brings a case that waits for its day to the newest version of its model. Version 1 took a case whose date was changed back
 * to the beginning, where it could miss its day; from version 2 on the decided day comes whatever is asked meanwhile.
 */
@Component
class WaitingCases {

    private static final String LIFECYCLE = "regulation-lifecycle";
    private static final String WAITING = "what-comes-first";

    private final RepositoryService repository;
    private final RuntimeService runtime;

    WaitingCases(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Nothing happens to a case that is there already. */
    void toTheModelOfToday(UUID caseId) {
        var today = repository.createProcessDefinitionQuery().processDefinitionKey(LIFECYCLE).latestVersion().singleResult();
        var waiting = runtime.createProcessInstanceQuery().processDefinitionKey(LIFECYCLE)
                .processInstanceBusinessKey(caseId.toString()).tenantIdIn(FacilityContext.requiredFacility().toString())
                .singleResult();
        if (waiting == null || waiting.getProcessDefinitionId().equals(today.getId())) {
            return;
        }
        var plan = runtime.createMigrationPlan(waiting.getProcessDefinitionId(), today.getId())
                .mapActivities(WAITING, WAITING).build();
        runtime.newMigration(plan).processInstanceIds(waiting.getId()).execute();
    }
}

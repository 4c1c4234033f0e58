package org.kitei.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves cases that began on version 1 of their models, those of the first release, to version 2 or what came of it: from then
 * on they remind, and a changed date no longer sends them back to the beginning. Version 3 of the lifecycle adds a reminder to
 * version 2, whose cases go on as they are. Agreements move likewise, because their terms last for years: from then on their last
 * day is told, and whatever was decided. Each case moves in a transaction of its own and in its
 * facility; one that cannot be moved goes on as it began and is tried again the next time. Doing it twice does nothing.
 */
@Component
class LifecycleTo2 {

    private static final Logger LOG = LoggerFactory.getLogger(LifecycleTo2.class);
    private static final String LIFECYCLE = "regulation-lifecycle";
    /** What is called comes before what calls it. */
    private static final List<String> MODELS = List.of("committee-review", LIFECYCLE, "contractor-nda");
    private static final int BATCH = 100;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    LifecycleTo2(RepositoryService repository, RuntimeService runtime, Ledger ledger, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.runtime = runtime;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param failed the business keys of what stayed on version 1 */
    record Result(int moved, List<String> failed) {
    }

    /** Moves whatever is still on version 1, in all facilities. */
    Result moveAll() {
        var failed = new ArrayList<String>();
        int moved = 0;
        for (var model : MODELS) {
            for (var old : versions(model, "1")) {
                moved += moveAll(old, failed);
            }
        }
        return new Result(moved, failed);
    }

    private int moveAll(ProcessDefinition old, List<String> failed) {
        var plan = plan(old);
        int moved = 0;
        int passedOver = 0;
        for (var batch = after(old, passedOver); !batch.isEmpty(); batch = after(old, passedOver)) {
            for (var instance : batch) {
                if (moved(plan, old, instance)) {
                    moved++;
                } else {
                    passedOver++;
                    failed.add(instance.getBusinessKey());
                }
            }
        }
        return moved;
    }

    private List<ProcessInstance> after(ProcessDefinition old, int passedOver) {
        return on(old).orderByProcessInstanceId().asc().listPage(passedOver, BATCH);
    }

    private boolean moved(MigrationPlan plan, ProcessDefinition old, ProcessInstance instance) {
        try {
            FacilityContext.run(UUID.fromString(instance.getTenantId()), null,
                    () -> transaction.executeWithoutResult(status -> move(plan, instance)));
            return true;
        } catch (RuntimeException failure) {
            if (on(old).processInstanceId(instance.getId()).count() == 0) {
                return true; // it took its last step, or another node moved it
            }
            LOG.warn("{} {} of facility {} stays on version 1", old.getKey(), instance.getBusinessKey(), instance.getTenantId(), failure);
            return false;
        }
    }

    /** Moves one case in the transaction at work; nothing happens to one that is there already. */
    void move(UUID caseId) {
        for (var model : MODELS) {
            for (var old : versions(model, "1")) {
                on(old).processInstanceBusinessKey(caseId.toString()).tenantIdIn(FacilityContext.requiredFacility().toString()).list()
                        .forEach(instance -> move(plan(old), instance));
            }
        }
    }

    private void move(MigrationPlan plan, ProcessInstance instance) {
        runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
        if (repository.getProcessDefinition(plan.getTargetProcessDefinitionId()).getKey().equals(LIFECYCLE)) {
            ledger.record(Act.of("case-moved", new Subject("case", instance.getBusinessKey()))
                    .with("version", repository.getProcessDefinition(plan.getTargetProcessDefinitionId()).getVersionTag()));
        }
    }

    private MigrationPlan plan(ProcessDefinition old) {
        var target = repository.createProcessDefinitionQuery().processDefinitionKey(old.getKey()).latestVersion().singleResult();
        return runtime.createMigrationPlan(old.getId(), target.getId()).mapEqualActivities().build();
    }

    private ProcessInstanceQuery on(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId());
    }

    /** The newest first. */
    private List<ProcessDefinition> versions(String model, String tag) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(model).versionTag(tag)
                .orderByProcessDefinitionVersion().desc().list();
    }
}

package org.kitei.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.kitei.inbox.Inbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;

/** How the engine works here. The records are ours, so of its extras it runs only what the models need. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    /** How often a step is tried before it stands still. */
    static final int TRIES = 5;

    private final ObjectProvider<Inbox> inbox;
    private final Clock clock;

    /** @param ourTablesFirst Flyway refuses a schema in which the engine has made its tables before */
    EngineSettings(ObjectProvider<Inbox> inbox, Clock clock, FlywayMigrationInitializer ourTablesFirst) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle("R" + TRIES + "/PT1M");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setCustomIncidentHandlers(List.of(new StandingStill()));
        engine.setTenantIdProvider(new InstancesOfFacility());
        engine.setCustomPreBPMNParseListeners(added(engine.getCustomPreBPMNParseListeners(), new InboxTasksInModels(inbox)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                added(engine.getCustomPreCommandInterceptorsTxRequired(), new EngineClock(clock)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                added(engine.getCustomPreCommandInterceptorsTxRequiresNew(), new EngineClock(clock)));
    }

    private static <T> List<T> added(@Nullable List<T> present, T one) {
        var all = new ArrayList<T>(Optional.ofNullable(present).orElseGet(List::of));
        all.add(one);
        return all;
    }
}

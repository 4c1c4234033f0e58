package org.kitei.process;

import java.io.File;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.kitei.facility.FacilityContext;

/** One engine in memory with the models of this product, for tests of the models alone: the records are stood in for. */
final class ModelEngine {

    static final PassedFlows FLOWS = new PassedFlows();

    private static final ProcessEngine ENGINE = start();

    private ModelEngine() {
    }

    static ProcessEngine engine() {
        return ENGINE;
    }

    /** To be called before each test, with what the expressions call. */
    static void begin(StandInCases cases, StandInRounds rounds) {
        BpmnAwareTests.init(ENGINE);
        Mocks.register("cases", cases);
        for (var name : List.of("rounds", "roundDates", "roundReminders", "rulesOfRounds", "seating")) {
            Mocks.register(name, rounds);
        }
        Mocks.register("nominations", new StandInNominations());
    }

    /** To be called after each test. */
    static void end() {
        ClockUtil.reset();
        ENGINE.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
                ENGINE.getRuntimeService().deleteProcessInstance(instance.getId(), "end of test"));
        Mocks.reset();
    }

    /** What was passed so far counts no more. */
    static void forgetWhatWasPassed() {
        FLOWS.forget();
        ENGINE.getHistoryService().createHistoricProcessInstanceQuery().list().forEach(instance ->
                ENGINE.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
    }

    /** The one open task of that name in the instance or what it called. */
    static Task task(ProcessInstance instance, String name) {
        return tasks(instance, name).get(0);
    }

    static List<Task> tasks(ProcessInstance instance, String name) {
        return ENGINE.getTaskService().createTaskQuery()
                .processInstanceBusinessKey(instance.getBusinessKey()).taskDefinitionKey(name).list();
    }

    /** Lets the timer fire, as if its moment had come. */
    static void fire(String timer) {
        Job job = ENGINE.getManagementService().createJobQuery().activityId(timer).singleResult();
        ENGINE.getManagementService().executeJob(job.getId());
    }

    static long timers(String timer) {
        return ENGINE.getManagementService().createJobQuery().activityId(timer).count();
    }

    static Date dueDateOf(String timer) {
        return ENGINE.getManagementService().createJobQuery().activityId(timer).singleResult().getDuedate();
    }

    private static ProcessEngine start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setCmmnEnabled(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setCustomPreBPMNParseListeners(List.of(FLOWS));
        configuration.setTenantIdProvider(new OfFacilityWhereThereIsOne());
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        Stream.of(new File("bpmn").list()).sorted().forEach(model -> deployment.addClasspathResource("bpmn/" + model));
        FormFiles.all().forEach(form -> deployment.addClasspathResource("forms/" + form));
        deployment.deploy();
        return engine;
    }

    private static final class OfFacilityWhereThereIsOne extends InstancesOfFacility {

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return FacilityContext.facility().isPresent() ? super.provideTenantIdForProcessInstance(context) : null;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return FacilityContext.facility().isPresent() ? super.provideTenantIdForHistoricDecisionInstance(context) : null;
        }
    }
}

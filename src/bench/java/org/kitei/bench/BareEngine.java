package org.kitei.bench;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The engine by the starter and nothing of the program, with the program's settings: those of {@code application.yaml}
 * come from the class path, those of {@code org.kitei.process.EngineSettings} stand here. Without a stereotype
 * annotation, so that the program's own scan passes it by.
 */
@EnableAutoConfiguration(exclude = {HibernateJpaAutoConfiguration.class, JpaRepositoriesAutoConfiguration.class,
    FlywayAutoConfiguration.class, SessionAutoConfiguration.class})
class BareEngine {

    @Bean
    EmptyVerbs.EmptyCases cases(ObjectProvider<RuntimeService> runtime) {
        return new EmptyVerbs.EmptyCases(runtime);
    }

    @Bean
    EmptyVerbs.EmptyRules rulesOfRounds() {
        return new EmptyVerbs.EmptyRules();
    }

    @Bean
    EmptyVerbs.EmptyAcknowledgements acknowledgements() {
        return new EmptyVerbs.EmptyAcknowledgements();
    }

    @Bean
    EmptyVerbs.EmptyReviews reviews() {
        return new EmptyVerbs.EmptyReviews();
    }

    @Bean
    EmptyVerbs.EmptyRounds rounds() {
        return new EmptyVerbs.EmptyRounds();
    }

    @Bean
    EmptyVerbs.EmptyRoundDates roundDates() {
        return new EmptyVerbs.EmptyRoundDates();
    }

    @Bean
    EmptyVerbs.EmptyRoundReminders roundReminders() {
        return new EmptyVerbs.EmptyRoundReminders();
    }

    @Bean
    EmptyVerbs.EmptySeating seating() {
        return new EmptyVerbs.EmptySeating();
    }

    @Bean
    static Settings settings() {
        return new Settings();
    }

    static void deployModels(ProcessEngine engine) {
        var deployment = engine.getRepositoryService().createDeployment().name("bench");
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form"}) {
                for (var resource : resources.getResources("classpath*:" + pattern)) {
                    deployment.addInputStream(resource.getFilename(), resource.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    static class Settings extends AbstractCamundaConfiguration implements TenantIdProvider {

        private static final String TENANT = "0193f000-0000-7000-8000-000000000001";

        @Override
        public void preInit(ProcessEngineConfigurationImpl engine) {
            engine.setCmmnEnabled(false);
            engine.setStandaloneTasksEnabled(false);
            engine.setAuthorizationEnabled(false);
            engine.setJobExecutorAcquireByDueDate(true);
            engine.setFailedJobRetryTimeCycle("R5/PT1M");
            engine.setTenantIdProvider(this);
        }

        @Override
        public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
            return TENANT;
        }

        @Override
        public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
            return TENANT;
        }

        @Override
        public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
            return TENANT;
        }
    }
}

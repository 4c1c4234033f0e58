package org.kitei.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.kitei.committee.RuleEngine;
import org.kitei.facility.FacilityContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Decision tables on the engine: the shipped one belongs to nobody, a facility's own to its tenant. */
@Component
class RulesOnEngine implements RuleEngine {

    private static final String KEY = "resolution";

    private final RepositoryService repository;

    RulesOnEngine(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String shipped() {
        try {
            return new ClassPathResource("bpmn/resolution.dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int versionOfShipped() {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).withoutTenantId().latestVersion()
                .singleResult().getVersion();
    }

    @Override
    public int adopt(String dmn) {
        var deployment = repository.createDeployment().name(KEY).tenantId(FacilityContext.requiredFacility().toString())
                .addString(KEY + ".dmn", dmn).deployWithResult();
        return deployment.getDeployedDecisionDefinitions().stream().findFirst().map(DecisionDefinition::getVersion).orElseThrow();
    }

    @Override
    public Trial trial(String dmn) {
        return new TableOnTrial(dmn);
    }
}

package org.kitei.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms at start, all in one deployment under relative names, and not again where nothing has
 * changed. The starter's own scan finds no forms and names resources by absolute path.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var deployment = repository.createDeployment().name("kitei").enableDuplicateFiltering(false);
        try {
            for (var pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form"}) {
                for (var resource : sorted(resources.getResources("classpath*:" + pattern))) {
                    deployment.addInputStream(pattern.substring(0, pattern.indexOf('/') + 1) + resource.getFilename(),
                            resource.getInputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deployment.deploy();
    }

    private static Resource[] sorted(Resource[] found) {
        Arrays.sort(found, Comparator.comparing(Resource::getFilename));
        return found;
    }
}

package org.kitei;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Properties are tried on the same values in every build, so that none is red by luck. {@code -Dkitei.tries=20} tries each so many times as
 * often, {@code -Dkitei.seed=7} on other values.
 */
public class TheSameInEveryBuild implements AroundPropertyHook {

    private static final int TIMES = Integer.getInteger("kitei.tries", 1);
    private static final String SEED = System.getProperty("kitei.seed", "20261101");

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor execution) {
        var attributes = property.attributes();
        if (attributes.seed().isEmpty()) {
            attributes.setSeed(SEED);
            attributes.tries().ifPresent(tries -> attributes.setTries(tries * TIMES));
        }
        return execution.execute();
    }
}

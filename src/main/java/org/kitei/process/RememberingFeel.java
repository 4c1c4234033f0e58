package org.kitei.process;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Evaluates an expression once for the same values of the names in it: a table is tried on votes that differ elsewhere. */
class RememberingFeel implements FeelEngine {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

    private final FeelEngine feel;
    private final Map<String, Object> known = new HashMap<>();

    RememberingFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return (T) known.computeIfAbsent(key(expression, "", variables), key -> feel.evaluateSimpleExpression(expression, variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
        return (boolean) known.computeIfAbsent(key(expression, input, variables),
                key -> feel.evaluateSimpleUnaryTests(expression, input, variables));
    }

    private static String key(String expression, String input, VariableContext variables) {
        return NAME.matcher(input + " " + expression).results().map(name -> name.group())
                .filter(variables::containsVariable).map(name -> name + "=" + variables.resolve(name).getValue())
                .collect(Collectors.joining(" ", expression + "|", ""));
    }
}

package org.kitei.inbox.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * When a component is hidden: the part of FEEL that forms use, comparisons of a key with a word, joined by {@code and} or
 * {@code or}, such as {@code =decision != "approve"}.
 *
 * @param expression the condition as the form has it
 * @param anyOf      hidden when all comparisons of one of these lists hold
 */
record HideCondition(String expression, List<List<Comparison>> anyOf) {

    static final HideCondition NEVER = new HideCondition("", List.of());

    private static final Pattern COMPARISON = Pattern.compile("\\s*(\\w+)\\s*(!?=)\\s*\"([^\"]*)\"\\s*");

    record Comparison(String key, boolean equal, String word) {

        boolean holds(Function<String, String> values) {
            return equal == values.apply(key).equals(word);
        }
    }

    /** @throws IllegalArgumentException where the expression is more than comparisons joined by and/or */
    static HideCondition parse(@Nullable String expression) {
        if (expression == null || expression.isBlank()) {
            return NEVER;
        }
        var body = expression.strip().replaceFirst("^=", "");
        return new HideCondition(expression, Arrays.stream(body.split("\\bor\\b"))
                .map(alternative -> Arrays.stream(alternative.split("\\band\\b")).map(HideCondition::comparison).toList())
                .toList());
    }

    private static Comparison comparison(String text) {
        var matcher = COMPARISON.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("condition not understood: " + text.strip());
        }
        return new Comparison(matcher.group(1), matcher.group(2).equals("="), matcher.group(3));
    }

    boolean hides(Function<String, String> values) {
        return anyOf.stream().anyMatch(all -> all.stream().allMatch(comparison -> comparison.holds(values)));
    }
}

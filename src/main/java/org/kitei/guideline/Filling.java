package org.kitei.guideline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kitei.guideline.Places.Place;
import org.kitei.text.Numerals;

/** Fills the braces of the model clauses: values of the facility and references to other provisions. */
record Filling(Map<String, String> values, Places places) {

    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    Filling with(Map<String, String> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return new Filling(all, places);
    }

    /** @throws IllegalStateException where a value or a provision is unknown */
    String fill(String words, Place here) {
        return BRACES.matcher(words).replaceAll(match -> Matcher.quoteReplacement(fillOne(match.group(1), here)));
    }

    private String fillOne(String name, Place here) {
        if (name.equals("items-before")) {
            return here.item() == 2 ? "前号" : "前%s号".formatted(Numerals.fullWidth(here.item() - 1));
        }
        if (name.startsWith("ref:")) {
            return here.refer(places.get(name.substring("ref:".length())));
        }
        if (name.startsWith("number:")) {
            return here.number(places.get(name.substring("number:".length())));
        }
        var value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the model names an unknown value: " + name);
        }
        return value;
    }
}

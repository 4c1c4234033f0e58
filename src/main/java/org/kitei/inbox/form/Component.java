package org.kitei.inbox.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** One component of a form. Only the kinds listed in {@link Kind} are understood; any other is refused at start. */
record Component(
        Kind kind, String key, Words label, Words description, Limits limits,
        List<Option> options, @Nullable String optionsKey, HideCondition hidden, List<Component> components) {

    enum Kind {
        NOTE, TEXT, MULTILINE, NUMBER, DATE, DATETIME, RADIO, SELECT, CHECKBOX, CHECKLIST, SEPARATOR, LIST;

        boolean asks() {
            return this != NOTE && this != SEPARATOR;
        }

        boolean chooses() {
            return this == RADIO || this == SELECT || this == CHECKLIST;
        }
    }

    record Option(String value, Words label) {
    }

    record Limits(
            boolean required, @Nullable Integer minLength, @Nullable Integer maxLength,
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Pattern pattern) {
    }

    /** The values to choose from: the form's own, or those the task supplies under the form's {@code valuesKey}. */
    List<Choice> choices(Map<String, List<Choice>> supplied, java.util.Locale locale) {
        return optionsKey != null
                ? supplied.getOrDefault(optionsKey, List.of())
                : options.stream().map(option -> new Choice(option.value(), option.label().in(locale))).toList();
    }
}

package org.kitei.inbox.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Makes the fields of a page from components and what stands in them. */
final class FieldView {

    private static final int EMPTY_ROWS = 1;

    private final Map<String, List<String>> posted;
    private final Map<String, List<Choice>> supplied;
    private final Map<String, String> errors;
    private final Locale locale;

    FieldView(Map<String, List<String>> posted, Map<String, List<Choice>> supplied, Map<String, String> errors, Locale locale) {
        this.posted = posted;
        this.supplied = supplied;
        this.errors = errors;
        this.locale = locale;
    }

    Field of(Component component) {
        return field(component, component.key());
    }

    private Field field(Component component, String name) {
        var values = posted.getOrDefault(name, List.of());
        var limits = component.limits();
        return new Field(id(name), name, component.kind().name().toLowerCase(Locale.ROOT),
                component.label().in(locale), absent(component.description().in(locale)),
                values.isEmpty() ? "" : values.get(0), values, component.choices(supplied, locale),
                limits.required(), errors.get(name), 6, absent(component.hidden().expression()),
                limits.min(), limits.max(), limits.maxLength(), entries(component));
    }

    private List<List<Field>> entries(Component list) {
        if (list.kind() != Component.Kind.LIST) {
            return List.of();
        }
        var numbers = new ArrayList<>(Form.rowNumbers(list.key(), posted));
        int next = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1) + 1;
        for (int i = 0; i < EMPTY_ROWS; i++) {
            numbers.add(next + i);
        }
        return numbers.stream()
                .map(i -> list.components().stream()
                        .map(column -> field(column, "%s[%d].%s".formatted(list.key(), i, column.key())))
                        .toList())
                .toList();
    }

    private static @Nullable String absent(String words) {
        return words.isEmpty() ? null : words;
    }

    static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }
}

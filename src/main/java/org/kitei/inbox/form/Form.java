package org.kitei.inbox.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.kitei.facility.PlainText;
import org.springframework.context.MessageSource;

/** What a person is asked at one user task. */
public final class Form {

    private final String id;
    private final List<Component> components;

    Form(String id, List<Component> components) {
        this.id = id;
        this.components = List.copyOf(components);
    }

    /** The form's name, which is its file's and its user task's. */
    public String id() {
        return id;
    }

    /** The keys a person is asked for, in the form's order. */
    public List<String> keys() {
        return components.stream().filter(component -> component.kind().asks()).map(Component::key).toList();
    }

    /**
     * What a browser sent, as answers and as errors by field. A field hidden by its condition is neither required nor
     * taken; a value that was not among the choices is refused.
     *
     * @param posted   values by posted name; a list's are named {@code comments[0].article}
     * @param supplied the choices of components whose values are known only now, by their {@code valuesKey}
     */
    public Submission submit(
            Map<String, List<String>> posted, Map<String, List<Choice>> supplied, MessageSource messages, Locale locale) {
        var check = new FieldCheck(supplied, messages, locale);
        var answers = new LinkedHashMap<String, List<String>>();
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        var errors = new LinkedHashMap<String, String>();
        Function<String, String> value = key -> posted.getOrDefault(key, List.of()).stream().findFirst().orElse("");
        for (var component : components) {
            if (!component.kind().asks() || component.hidden().hides(value)) {
                continue;
            }
            if (component.kind() == Component.Kind.LIST) {
                rows.put(component.key(), rows(component, posted, check, errors));
            } else {
                var given = given(component, posted.getOrDefault(component.key(), List.of()));
                check.of(component, given).ifPresent(error -> errors.put(component.key(), error));
                answers.put(component.key(), given);
            }
        }
        return new Submission(new Answers(answers, rows), errors);
    }

    private static List<Map<String, String>> rows(
            Component list, Map<String, List<String>> posted, FieldCheck check, Map<String, String> errors) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i : rowNumbers(list.key(), posted)) {
            var row = new LinkedHashMap<String, String>();
            for (var column : list.components()) {
                var name = "%s[%d].%s".formatted(list.key(), i, column.key());
                row.put(column.key(), given(column, posted.getOrDefault(name, List.of())).stream().findFirst().orElse(""));
            }
            if (row.values().stream().allMatch(String::isEmpty)) {
                continue;
            }
            for (var column : list.components()) {
                var word = row.getOrDefault(column.key(), "");
                check.of(column, word.isEmpty() ? List.of() : List.of(word))
                        .ifPresent(error -> errors.put("%s[%d].%s".formatted(list.key(), i, column.key()), error));
            }
            rows.add(row);
        }
        return rows;
    }

    static List<Integer> rowNumbers(String key, Map<String, List<String>> posted) {
        var pattern = java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(key) + "\\[(\\d{1,3})]\\..+");
        return posted.keySet().stream().map(pattern::matcher).filter(java.util.regex.Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1))).distinct().sorted().toList();
    }

    private static List<String> given(Component component, List<String> values) {
        return values.stream()
                .map(value -> PlainText.of(value).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /**
     * The fields to show.
     *
     * @param posted what stands in them: what was typed, or what the task proposes
     * @param errors messages by posted name
     */
    public List<Field> fields(
            Map<String, List<String>> posted, Map<String, List<Choice>> supplied, Map<String, String> errors, Locale locale) {
        var view = new FieldView(posted, supplied, errors, locale);
        return components.stream().map(view::of).toList();
    }

    /** The answers as words for "check your answers" and for the record: label and shown value, in the form's order. */
    public List<Map.Entry<String, String>> summary(Answers answers, Map<String, List<Choice>> supplied, Locale locale) {
        return components.stream().filter(component -> component.kind().asks())
                .flatMap(component -> AnswerWords.of(component, answers, supplied, locale))
                .toList();
    }
}

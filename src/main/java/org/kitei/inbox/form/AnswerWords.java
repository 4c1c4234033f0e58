package org.kitei.inbox.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers as a person reads them: the labels of what was chosen instead of its values, days with their weekday. */
final class AnswerWords {

    private AnswerWords() {
    }

    static Stream<Map.Entry<String, String>> of(
            Component component, Answers answers, Map<String, List<Choice>> supplied, Locale locale) {
        var label = component.label().in(locale);
        if (component.kind() == Component.Kind.LIST) {
            return answers.list(component.key()).stream().map(row -> Map.entry(label, component.components().stream()
                    .map(column -> word(column, row.getOrDefault(column.key(), ""), supplied, locale))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("：", "", ""))));
        }
        var given = answers.all(component.key());
        return given.isEmpty() ? Stream.empty() : Stream.of(Map.entry(label, given.stream()
                .map(value -> word(component, value, supplied, locale))
                .collect(Collectors.joining("、"))));
    }

    private static String word(Component component, String value, Map<String, List<Choice>> supplied, Locale locale) {
        return switch (component.kind()) {
            case DATE -> DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(LocalDate.parse(value));
            case DATETIME -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT).withLocale(locale)
                    .format(LocalDateTime.parse(value));
            case CHECKBOX -> "✓";
            default -> component.choices(supplied, locale).stream()
                    .filter(choice -> choice.value().equals(value)).map(Choice::label).findFirst().orElse(value);
        };
    }
}

package org.kitei.inbox.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.kitei.facility.KnownDays;
import org.springframework.context.MessageSource;

/** What is wrong with one field's values, in the reader's words. */
final class FieldCheck {

    private static final int LONGEST = 100_000;

    private final Map<String, List<Choice>> supplied;
    private final MessageSource messages;
    private final Locale locale;

    FieldCheck(Map<String, List<Choice>> supplied, MessageSource messages, Locale locale) {
        this.supplied = supplied;
        this.messages = messages;
        this.locale = locale;
    }

    Optional<String> of(Component component, List<String> given) {
        if (given.isEmpty()) {
            return component.limits().required() ? Optional.of(message(required(component.kind()), component)) : Optional.empty();
        }
        if (component.kind().chooses()) {
            var offered = component.choices(supplied, locale).stream().map(Choice::value).toList();
            return offered.containsAll(given) ? Optional.empty() : Optional.of(message("inbox.error.choice", component));
        }
        var value = given.get(0);
        return switch (component.kind()) {
            case NUMBER -> number(component, value);
            case DATE -> day(component, "inbox.error.date", () -> LocalDate.parse(value));
            case DATETIME -> day(component, "inbox.error.datetime", () -> LocalDateTime.parse(value).toLocalDate());
            default -> length(component, value);
        };
    }

    private static String required(Component.Kind kind) {
        return kind.chooses() || kind == Component.Kind.CHECKBOX ? "inbox.error.choose" : "inbox.error.enter";
    }

    private Optional<String> length(Component component, String value) {
        var limits = component.limits();
        int characters = value.codePointCount(0, value.length());
        int longest = limits.maxLength() == null ? LONGEST : limits.maxLength();
        if (characters > longest) {
            return Optional.of(message("inbox.error.long", component, longest, characters));
        }
        if (limits.minLength() != null && characters < limits.minLength()) {
            return Optional.of(message("inbox.error.short", component, limits.minLength(), characters));
        }
        if (limits.pattern() != null && !limits.pattern().matcher(value).matches()) {
            return Optional.of(message("inbox.error.pattern", component));
        }
        return Optional.empty();
    }

    private Optional<String> number(Component component, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(java.text.Normalizer.normalize(value, java.text.Normalizer.Form.NFKC));
        } catch (NumberFormatException e) {
            return Optional.of(message("inbox.error.number", component));
        }
        var limits = component.limits();
        if (limits.min() != null && number.compareTo(limits.min()) < 0) {
            return Optional.of(message("inbox.error.small", component, limits.min()));
        }
        if (limits.max() != null && number.compareTo(limits.max()) > 0) {
            return Optional.of(message("inbox.error.large", component, limits.max()));
        }
        return Optional.empty();
    }

    private Optional<String> day(Component component, String wrong, Supplier<LocalDate> read) {
        try {
            return KnownDays.hold(read.get()) ? Optional.empty() : Optional.of(message("inbox.error.day.range", component));
        } catch (DateTimeParseException e) {
            return Optional.of(message(wrong, component));
        }
    }

    private String message(String key, Component component, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = component.label().in(locale);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return messages.getMessage(key, arguments, locale);
    }
}

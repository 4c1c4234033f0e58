package org.kitei.facility.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.TypedId;

/** Reads what was typed. Forms hold plain text, so that what cannot be read is shown again as it was typed. */
final class Typed {

    private Typed() {
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed).strip();
    }

    /** Null where nothing was typed. */
    static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text(typed));
            if (!KnownDays.hold(day)) {
                throw InvalidInput.at(field, "facility.typed.day.range");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw InvalidInput.at(field, "facility.typed.day");
        }
    }

    static LocalDate requiredDay(String field, @Nullable String typed) {
        var day = day(field, typed);
        if (day == null) {
            throw InvalidInput.at(field, "facility.typed.day");
        }
        return day;
    }

    /** Null where nothing was typed. */
    static @Nullable LocalTime time(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text(typed));
        } catch (DateTimeParseException e) {
            throw InvalidInput.at(field, "facility.typed.time");
        }
    }

    /** Null where nothing was chosen. */
    static @Nullable UUID id(String field, @Nullable String typed) {
        return text(typed).isEmpty() ? null
                : TypedId.of(text(typed)).orElseThrow(() -> InvalidInput.at(field, "facility.typed.choice"));
    }

    static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(text(typed));
        } catch (NumberFormatException e) {
            throw InvalidInput.at(field, "facility.typed.number");
        }
    }

    static <E extends Enum<E>> E choice(String field, @Nullable String typed, Class<E> type) {
        try {
            return Enum.valueOf(type, text(typed));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.at(field, "facility.typed.choice");
        }
    }

    static List<String> lines(@Nullable String typed) {
        return text(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

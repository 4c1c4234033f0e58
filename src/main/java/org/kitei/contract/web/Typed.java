package org.kitei.contract.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.TypedId;
import org.springframework.validation.Errors;

/** Reads what was typed, and shows what of it was refused at its field. */
final class Typed {

    private Typed() {
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed.replace("\r\n", "\n")).strip();
    }

    static LocalDate day(String field, @Nullable String typed) {
        try {
            var day = LocalDate.parse(text(typed));
            if (KnownDays.hold(day)) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // refused below
        }
        throw InvalidInput.at(field, "contract.error.day");
    }

    static UUID id(String field, @Nullable String typed) {
        return TypedId.of(text(typed)).orElseThrow(() -> InvalidInput.at(field, "contract.error.choose"));
    }

    static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(text(typed));
        } catch (NumberFormatException e) {
            throw InvalidInput.at(field, "contract.error.number");
        }
    }

    /** What the form has no field for is told above all fields. */
    static void show(InvalidInput refused, Errors form) {
        refused.problems().forEach(problem -> {
            if (form.getFieldType(problem.field()) == null) {
                form.reject(problem.key(), problem.arguments().toArray(), null);
            } else {
                form.rejectValue(problem.field(), problem.key(), problem.arguments().toArray(), null);
            }
        });
    }
}

package org.kitei.maintenance.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.Role;
import org.kitei.maintenance.IndirectWorkDetails;
import org.kitei.maintenance.IndirectWorkView;

/** An indirect work and how it is checked, as typed. */
record CheckForm(@Nullable String version, @Nullable String name, @Nullable String provider, @Nullable String whatToCheck,
        @Nullable String role, @Nullable String everyMonths, @Nullable String dueOn) {

    private static final int MONTHLY = 1;

    static CheckForm blank(LocalDate firstCheck) {
        return new CheckForm("0", "", "", "", Role.OPERATIONS_MANAGER.name(), String.valueOf(MONTHLY), firstCheck.toString());
    }

    static CheckForm of(IndirectWorkView work) {
        var details = work.details();
        return new CheckForm(String.valueOf(work.version()), details.name(), details.provider(), details.whatToCheck(), details.role().name(),
                String.valueOf(details.everyMonths()), work.dueOn().toString());
    }

    /** @throws InvalidInput where something cannot be read */
    IndirectWorkDetails details() {
        return new IndirectWorkDetails(text(name), text(provider), text(whatToCheck), chosenRole(), number("everyMonths", everyMonths));
    }

    int versionShown() {
        return number("version", version);
    }

    LocalDate nextCheck() {
        try {
            var day = LocalDate.parse(text(dueOn));
            if (KnownDays.hold(day)) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // refused below
        }
        throw InvalidInput.at("dueOn", "maintenance-check.error.day");
    }

    private Role chosenRole() {
        return IndirectWorkDetails.CHECKERS.stream().filter(one -> one.name().equals(text(role))).findFirst()
                .orElseThrow(() -> InvalidInput.at("role", "maintenance.error.choose"));
    }

    private static int number(String field, @Nullable String typed) {
        try {
            return Integer.parseInt(text(typed));
        } catch (NumberFormatException none) {
            throw InvalidInput.at(field, "maintenance-check.error.number");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed.replace("\r\n", "\n")).strip();
    }
}

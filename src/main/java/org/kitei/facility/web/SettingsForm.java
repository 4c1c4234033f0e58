package org.kitei.facility.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.DepartmentChange;
import org.kitei.facility.DepartmentRef;
import org.kitei.facility.FacilityChange;
import org.kitei.facility.FacilityProfile;

/** The facility's names, departments, systems and values, as typed. */
record SettingsForm(
        @Nullable String version, @Nullable String name, @Nullable String shortName,
        @Nullable List<DepartmentRow> departments, @Nullable String systems,
        @Nullable String auditsPerYear, @Nullable String checkIntervalMonths, @Nullable String trainingsPerYear,
        @Nullable String reviewIntervalMonths, @Nullable String auditor, @Nullable Boolean passwordComposition,
        @Nullable Boolean formerFirst) {

    private static final int BLANK_ROWS = 3;

    static SettingsForm of(FacilityChange shown, List<DepartmentRef> departments) {
        var rows = new ArrayList<DepartmentRow>();
        departments.forEach(department -> rows.add(new DepartmentRow(department.id().toString(), department.name())));
        Stream.generate(() -> new DepartmentRow("", "")).limit(BLANK_ROWS).forEach(rows::add);
        var settings = shown.settings();
        return new SettingsForm(String.valueOf(shown.version()), shown.name(), shown.shortName(), rows,
                String.join("\n", shown.systems()), String.valueOf(settings.auditsPerYear()),
                String.valueOf(settings.checkIntervalMonths()), String.valueOf(settings.trainingsPerYear()),
                String.valueOf(settings.reviewIntervalMonths()), settings.auditor(), settings.passwordComposition(),
                settings.formerFirst());
    }

    FacilityChange change() {
        var settings = new FacilityProfile.Settings(
                Typed.number("auditsPerYear", auditsPerYear),
                Typed.number("checkIntervalMonths", checkIntervalMonths),
                Typed.number("trainingsPerYear", trainingsPerYear),
                Typed.number("reviewIntervalMonths", reviewIntervalMonths),
                Typed.text(auditor), Boolean.TRUE.equals(passwordComposition), Boolean.TRUE.equals(formerFirst));
        return new FacilityChange(Typed.number("version", version), Typed.text(name), Typed.text(shortName),
                Typed.lines(systems), settings);
    }

    /** A row without a name asks to close the department. */
    List<DepartmentChange> wantedDepartments() {
        return (departments == null ? List.<DepartmentRow>of() : departments).stream()
                .filter(row -> row != null && !Typed.text(row.name()).isEmpty())
                .map(row -> new DepartmentChange(Typed.id("departments", row.id()), Typed.text(row.name())))
                .toList();
    }

    record DepartmentRow(@Nullable String id, @Nullable String name) {
    }
}

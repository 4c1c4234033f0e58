package org.kitei.maintenance.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.TypedId;
import org.kitei.maintenance.ApplyingDesk;
import org.kitei.maintenance.Plan;

/** What a contractor typed to apply for a work. */
record OutsideApplicationForm(@Nullable String title, @Nullable List<String> systems, @Nullable String place, @Nullable String route,
        @Nullable String content, @Nullable String patientData, @Nullable String dataTaken, @Nullable String from, @Nullable String until,
        @Nullable List<String> workers) {

    static OutsideApplicationForm blank() {
        return new OutsideApplicationForm("", List.of(), "", "", "", "", "", "", "", List.of());
    }

    /** @throws InvalidInput with everything that is missing or cannot be read */
    ApplyingDesk.Stated stated() {
        var problems = new ArrayList<Problem>();
        required("title", title, problems);
        if (texts(systems).isEmpty()) {
            problems.add(Problem.at("systems", "maintenance.error.choose"));
        }
        if (texts(workers).isEmpty()) {
            problems.add(Problem.at("workers", "maintenance.error.nobody"));
        }
        var where = chosen(Plan.Place.class, "place", place, problems);
        var begins = moment("from", from, problems);
        var ends = moment("until", until, problems);
        required("content", content, problems);
        var data = chosen(Plan.PatientData.class, "patientData", patientData, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new ApplyingDesk.Stated(text(title), texts(systems), Objects.requireNonNull(where), where == Plan.Place.REMOTE ? text(route) : "",
                text(content), Objects.requireNonNull(data), data == Plan.PatientData.TAKEN_OUT ? text(dataTaken) : "",
                Objects.requireNonNull(begins), Objects.requireNonNull(ends), ids(workers));
    }

    private static void required(String field, @Nullable String typed, List<Problem> problems) {
        if (text(typed).isEmpty()) {
            problems.add(Problem.at(field, "maintenance.error.required"));
        }
    }

    private static <E extends Enum<E>> @Nullable E chosen(Class<E> kind, String field, @Nullable String typed, List<Problem> problems) {
        try {
            return Enum.valueOf(kind, text(typed));
        } catch (IllegalArgumentException none) {
            problems.add(Problem.at(field, "maintenance.error.choose"));
            return null;
        }
    }

    private static @Nullable LocalDateTime moment(String field, @Nullable String typed, List<Problem> problems) {
        try {
            var moment = LocalDateTime.parse(text(typed));
            if (KnownDays.hold(moment.toLocalDate())) {
                return moment;
            }
        } catch (DateTimeParseException none) {
            // refused below
        }
        problems.add(Problem.at(field, "maintenance.error.moment"));
        return null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed.replace("\r\n", "\n")).strip();
    }

    private static List<String> texts(@Nullable List<String> typed) {
        return Objects.requireNonNullElse(typed, List.<String>of()).stream().map(OutsideApplicationForm::text).toList();
    }

    /** What is no id is nobody's: it is left out, and nobody is found by it. */
    private static List<UUID> ids(@Nullable List<String> typed) {
        return texts(typed).stream().map(TypedId::of).flatMap(Optional::stream).toList();
    }
}

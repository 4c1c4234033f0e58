package org.kitei.maintenance.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.KnownDays;
import org.kitei.facility.PlainText;
import org.kitei.facility.TypedId;
import org.kitei.maintenance.Plan;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;

/** An application as typed. */
record WorkForm(@Nullable String title, @Nullable List<String> systems, @Nullable List<String> workers, @Nullable String place,
        @Nullable String route, @Nullable String content, @Nullable String patientData, @Nullable String dataTaken, @Nullable String from,
        @Nullable String until, @Nullable Boolean emergency, @Nullable String emergencyBecause) {

    static WorkForm blank() {
        return new WorkForm("", List.of(), List.of(), "", "", "", "", "", "", "", false, "");
    }

    /** @throws InvalidInput with everything that cannot be read */
    Plan plan(UUID agreement, ZoneId zone, Instant now) {
        var problems = new ArrayList<Problem>();
        var chosenPlace = one(Place.class, "place", place, Place.REMOTE, problems);
        var data = one(PatientData.class, "patientData", patientData, PatientData.NONE, problems);
        var begin = urgent() ? now : moment("from", from, zone, problems);
        var end = moment("until", until, zone, problems);
        if (urgent() && text(emergencyBecause).isEmpty()) {
            problems.add(Problem.at("emergencyBecause", "maintenance.error.required.emergencyBecause"));
        }
        if (chosenWorkers().isEmpty()) {
            problems.add(Problem.at("workers", "maintenance.error.nobody"));
        }
        var plan = new Plan(agreement, text(title), String.join("\n", names(systems)), chosenPlace, chosenPlace == Place.REMOTE ? text(route) : "",
                text(content), data, data == PatientData.TAKEN_OUT ? text(dataTaken) : "", begin, end);
        var unread = problems.stream().map(Problem::field).toList();
        plan.problems().stream().filter(problem -> readable(problem.field(), unread)).forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return plan;
    }

    /** What depends on what could not be read is not told besides. */
    private static boolean readable(String field, List<String> unread) {
        return switch (field) {
            case "until" -> !unread.contains("until") && !unread.contains("from");
            case "route" -> !unread.contains("place");
            default -> true;
        };
    }

    private boolean urgent() {
        return Boolean.TRUE.equals(emergency);
    }

    String because() {
        return urgent() ? text(emergencyBecause) : "";
    }

    List<UUID> chosenWorkers() {
        return names(workers).stream().map(TypedId::of).flatMap(Optional::stream).toList();
    }

    private static List<String> names(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : chosen.stream().map(WorkForm::text).filter(name -> !name.isEmpty()).toList();
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String field, @Nullable String typed, E otherwise, List<Problem> problems) {
        for (var known : kind.getEnumConstants()) {
            if (known.name().equals(typed)) {
                return known;
            }
        }
        problems.add(Problem.at(field, "maintenance.error.choose." + field));
        return otherwise;
    }

    private static Instant moment(String field, @Nullable String typed, ZoneId zone, List<Problem> problems) {
        try {
            var moment = LocalDateTime.parse(text(typed));
            if (KnownDays.hold(moment.toLocalDate())) {
                return moment.atZone(zone).toInstant();
            }
        } catch (DateTimeParseException noMoment) {
            // refused below
        }
        problems.add(Problem.at(field, "maintenance.error.moment." + field));
        return Instant.EPOCH;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : PlainText.of(typed.replace("\r\n", "\n")).strip();
    }
}

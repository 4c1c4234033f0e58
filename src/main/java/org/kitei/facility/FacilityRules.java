package org.kitei.facility;

import java.util.HashSet;
import java.util.List;

import org.kitei.facility.InvalidInput.Problem;

/** What a facility's names and settings must hold. */
final class FacilityRules {

    private FacilityRules() {
    }

    static void check(String name, String shortName, List<String> departments, List<String> systems,
            FacilityProfile.Settings settings, List<Problem> problems) {
        checkName("name", name, 200, problems);
        if (!name.isBlank() || !shortName.isBlank()) {
            checkName("shortName", shortName, 60, problems);
        }
        checkNames("departments", departments, 100, problems);
        checkNames("systems", systems, 200, problems);
        checkRange("auditsPerYear", settings.auditsPerYear(), 1, 12, problems);
        checkRange("checkIntervalMonths", settings.checkIntervalMonths(), 1, 12, problems);
        checkRange("trainingsPerYear", settings.trainingsPerYear(), 1, 12, problems);
        checkRange("reviewIntervalMonths", settings.reviewIntervalMonths(), 1, 60, problems);
        if (settings.auditor().length() > 200) {
            problems.add(Problem.at("auditor", "facility.founding.name.long", 200));
        }
    }

    private static void checkName(String field, String name, int longest, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(Problem.at(field, "facility.founding.name.required"));
        } else if (name.length() > longest) {
            problems.add(Problem.at(field, "facility.founding.name.long", longest));
        }
    }

    private static void checkNames(String field, List<String> names, int longest, List<Problem> problems) {
        if (names.stream().anyMatch(name -> name.isBlank() || name.length() > longest)) {
            problems.add(Problem.at(field, "facility.founding.name.long", longest));
        } else if (new HashSet<>(names).size() < names.size()) {
            problems.add(Problem.at(field, "facility.founding.name.twice"));
        }
    }

    private static void checkRange(String field, int value, int least, int most, List<Problem> problems) {
        if (value < least || value > most) {
            problems.add(Problem.at(field, "facility.founding.range", least, most));
        }
    }
}

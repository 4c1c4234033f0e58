package org.kitei.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.kitei.facility.InvalidInput.Problem;

/** What a person's entry must hold. */
final class PersonRules {

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final int LONGEST_NAME = 100;

    private PersonRules() {
    }

    static void check(NewPerson wanted) {
        refuse(problems(wanted));
    }

    static List<Problem> problems(NewPerson wanted) {
        var problems = problems(wanted.name(), wanted.reading(), wanted.language());
        if (wanted.account() != null) {
            SignInName.problem(SignInName.normal(wanted.account().signInName())).ifPresent(problems::add);
        }
        return problems;
    }

    static void check(PersonChange change) {
        refuse(problems(change.name(), change.reading(), change.language()));
    }

    private static ArrayList<Problem> problems(String name, String reading, String language) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(Problem.at("name", "facility.people.name.required"));
        }
        if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", "facility.people.name.long", LONGEST_NAME));
        }
        if (reading.length() > LONGEST_NAME) {
            problems.add(Problem.at("reading", "facility.people.name.long", LONGEST_NAME));
        }
        if (!LANGUAGES.contains(language)) {
            problems.add(Problem.at("language", "facility.people.language.unknown"));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

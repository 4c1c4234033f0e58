package org.kitei.facility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput.Problem;

/** What a person's entry must hold. */
final class PersonRules {

    private static final Set<String> LANGUAGES = Set.of("ja", "en");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    /** What every mail server takes, and nothing that could become another line of a mail's head. */
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private PersonRules() {
    }

    static void check(NewPerson wanted) {
        refuse(problems(wanted));
    }

    static List<Problem> problems(NewPerson wanted) {
        var problems = problems(wanted.name(), wanted.reading(), wanted.language(), wanted.email());
        if (wanted.account() != null) {
            SignInName.problem(SignInName.normal(wanted.account().signInName())).ifPresent(problems::add);
        }
        return problems;
    }

    static void check(PersonChange change) {
        refuse(problems(change.name(), change.reading(), change.language(), change.email()));
    }

    private static ArrayList<Problem> problems(String name, String reading, String language, @Nullable String email) {
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
        if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            problems.add(Problem.at("email", "facility.people.email.unknown"));
        }
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

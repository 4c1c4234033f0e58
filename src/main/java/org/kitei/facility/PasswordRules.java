package org.kitei.facility;

import java.util.ArrayList;
import java.util.List;

import org.kitei.facility.InvalidInput.Problem;

/**
 * What a password must be: 13 characters or more, of letters, digits and symbols where the facility wants so (the
 * guideline's questions and answers), and neither common nor made of the names around it.
 */
final class PasswordRules {

    static final int SHORTEST = 13;
    static final int LONGEST = 128;

    private PasswordRules() {
    }

    static List<Problem> problems(
            String password, FacilityProfile facility, CommonPasswords common, String... ofThePerson) {
        var problems = new ArrayList<Problem>();
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            problems.add(Problem.at("password", "facility.password.short", SHORTEST));
        } else if (length > LONGEST) {
            problems.add(Problem.at("password", "facility.password.long", LONGEST));
        }
        if (facility.settings().passwordComposition() && !composed(password)) {
            problems.add(Problem.at("password", "facility.password.composition"));
        }
        if (problems.isEmpty() && common.guessable(password, around(facility, ofThePerson))) {
            problems.add(Problem.at("password", "facility.password.common"));
        }
        return problems;
    }

    private static boolean composed(String password) {
        return password.codePoints().anyMatch(Character::isLetter)
                && password.codePoints().anyMatch(Character::isDigit)
                && password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c) && !Character.isSpaceChar(c));
    }

    private static List<String> around(FacilityProfile facility, String... ofThePerson) {
        var words = new ArrayList<>(List.of(ofThePerson));
        words.add(facility.code());
        words.add(facility.name());
        return words;
    }
}

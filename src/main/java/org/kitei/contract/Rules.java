package org.kitei.contract;

import java.util.List;
import java.util.regex.Pattern;

import org.kitei.facility.InvalidInput.Problem;

/** What every typed fact of this module must hold. */
final class Rules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"()]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,186}[A-Za-z0-9])?\\.[A-Za-z]{2,}");

    private Rules() {
    }

    static void required(String field, String typed, int longest, List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(Problem.at(field, "contract.error.required"));
        } else {
            atMost(field, typed, longest, problems);
        }
    }

    static void atMost(String field, String typed, int longest, List<Problem> problems) {
        if (typed.length() > longest) {
            problems.add(Problem.at(field, "contract.error.long", longest));
        }
    }

    static void email(String field, String typed, List<Problem> problems) {
        if (typed.length() > 254 || !EMAIL.matcher(typed).matches()) {
            problems.add(Problem.at(field, "contract.error.email"));
        }
    }
}

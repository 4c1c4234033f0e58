package org.kitei.maintenance;

import java.util.ArrayList;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/** Who of the contractor's gets a link. */
public record Recipient(String name, String email) {

    private static final String EMAIL = "[^\\s@<>,;\"()]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,186}[A-Za-z0-9])?\\.[A-Za-z]{2,}";

    void check() {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 100) {
            problems.add(Problem.at("name", name.isBlank() ? "maintenance.error.required" : "maintenance.error.long", 100));
        }
        if (!email.matches(EMAIL)) {
            problems.add(Problem.at("email", "maintenance-apply.error.email"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

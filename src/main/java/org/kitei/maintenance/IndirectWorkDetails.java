package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;
import org.kitei.facility.Role;

/**
 * A work that never touches a system, and how it is checked.
 *
 * @param name        such as 院内の清掃
 * @param provider    who does it
 * @param whatToCheck what whoever checks looks at
 * @param role        of whoever checks
 * @param everyMonths between two checks
 */
@Embeddable
public record IndirectWorkDetails(
        @Column(name = "name", nullable = false) String name,
        @Column(name = "provider", nullable = false) String provider,
        @Column(name = "what_to_check", nullable = false) String whatToCheck,
        @Enumerated(EnumType.STRING) @Column(name = "role", nullable = false) Role role,
        @Column(name = "check_every", nullable = false) int everyMonths) {

    /** Those who can be asked to check. */
    public static final Set<Role> CHECKERS = EnumSet.of(Role.OPERATIONS_MANAGER, Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER);
    private static final int MOST_MONTHS = 24;

    /** @throws InvalidInput with everything that is wrong */
    void check() {
        var problems = new ArrayList<Problem>();
        required("name", name, 100, problems);
        required("provider", provider, 200, problems);
        required("whatToCheck", whatToCheck, 2000, problems);
        if (!CHECKERS.contains(role)) {
            problems.add(Problem.at("role", "maintenance.error.choose"));
        }
        if (everyMonths < 1 || everyMonths > MOST_MONTHS) {
            problems.add(Problem.at("everyMonths", "maintenance-check.error.months", MOST_MONTHS));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void required(String field, String typed, int longest, List<Problem> problems) {
        if (typed.isBlank() || typed.length() > longest) {
            problems.add(Problem.at(field, typed.isBlank() ? "maintenance.error.required" : "maintenance.error.long", longest));
        }
    }
}

package org.kitei.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * An account to be entered.
 *
 * @param name         as it is called in the system itself
 * @param contractorId whose it is; null where several contractors use it
 */
public record NewAccount(String system, String name, @Nullable UUID contractorId) {

    private static final int LONGEST_NAME = 100;

    /** A name that begins with a hyphen would be an option to a command. */
    private static final String NAME = "[^\\p{Cntrl}\\p{Z}-][^\\p{Cntrl}]*";

    void check(List<String> systems) {
        var problems = new ArrayList<Problem>();
        if (!systems.contains(system)) {
            problems.add(Problem.at("system", "maintenance.account.error.system"));
        }
        if (name.isEmpty()) {
            problems.add(Problem.at("name", "maintenance.account.error.name"));
        } else if (name.length() > LONGEST_NAME || !name.matches(NAME)) {
            problems.add(Problem.at("name", "maintenance.account.error.name-form", LONGEST_NAME));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

package org.kitei.contract;

import java.util.ArrayList;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * Somebody who is to work here for a contractor.
 *
 * @param note  where they belong and what they do; may be empty
 * @param email where the link to their pledge goes; empty where it is given on paper
 */
public record WorkerDetails(String name, String note, String email) {

    /** @throws InvalidInput with everything that is wrong */
    public void check() {
        var problems = new ArrayList<Problem>();
        Rules.required("name", name, 100, problems);
        Rules.atMost("note", note, 300, problems);
        if (!email.isEmpty()) {
            Rules.email("email", email, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

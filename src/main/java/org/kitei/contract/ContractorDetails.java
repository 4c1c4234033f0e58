package org.kitei.contract;

import java.util.ArrayList;
import java.util.List;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * What is known of a contractor.
 *
 * @param representative who may sign for it, such as 代表取締役 例示 太郎
 * @param contact        whom to speak to: name, telephone
 * @param email          where letters go
 */
public record ContractorDetails(
        String name, String address, String representative, String contact, String email, String kindOfWork) {

    /** @throws InvalidInput with everything that is wrong */
    public void check() {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        Rules.required("name", name, 200, problems);
        Rules.required("address", address, 300, problems);
        Rules.required("representative", representative, 100, problems);
        Rules.atMost("contact", contact, 300, problems);
        Rules.email("email", email, problems);
        Rules.required("kindOfWork", kindOfWork, 200, problems);
        return problems;
    }
}

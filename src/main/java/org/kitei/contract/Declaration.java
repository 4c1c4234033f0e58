package org.kitei.contract;

import java.util.ArrayList;

import org.kitei.facility.InvalidInput;

/**
 * A subcontractor as declared.
 *
 * @param work       what would be passed on
 * @param equalTerms how the subcontractor is bound to the same terms
 */
public record Declaration(ContractorDetails contractor, String work, String equalTerms) {

    /** @throws InvalidInput with everything that is wrong */
    void check() {
        var problems = new ArrayList<>(contractor.problems());
        Rules.required("work", work, 2000, problems);
        Rules.required("equalTerms", equalTerms, 2000, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

package org.kitei.contract;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.People;
import org.springframework.stereotype.Component;

/** Whether terms can be agreed on in this house. */
@Component
class TermsCheck {

    private final Generations generations;
    private final FacilityDirectory facilities;
    private final People people;

    TermsCheck(Generations generations, FacilityDirectory facilities, People people) {
        this.generations = generations;
        this.facilities = facilities;
        this.people = people;
    }

    /** @throws InvalidInput with everything that is wrong */
    void check(Terms terms) {
        terms.check();
        if (facilities.departments().stream().noneMatch(one -> one.id().equals(terms.departmentId()))) {
            throw InvalidInput.at("departmentId", "contract.error.required");
        }
        if (people.find(terms.inChargeId()).isEmpty()) {
            throw InvalidInput.at("inChargeId", "contract.error.required");
        }
    }

    /**
     * Of an agreement that may lie below another: it is not promised for longer than that.
     *
     * @throws InvalidInput with everything that is wrong
     */
    void check(Agreement agreement, Terms terms) {
        check(terms);
        if (agreement.parentId() != null) {
            var last = generations.lastDay(agreement.parentId());
            if (terms.until().isAfter(last)) {
                throw InvalidInput.at("until", "contract.error.until.above", last.toString());
            }
        }
    }
}

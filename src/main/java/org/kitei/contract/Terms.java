package org.kitei.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.kitei.facility.InvalidInput;
import org.kitei.facility.InvalidInput.Problem;

/**
 * What is agreed besides the words of the text.
 *
 * @param departmentId whose head signs (domain section 5)
 * @param systems      the systems worked on; empty where none is touched
 * @param dataTouched  which data is seen or taken out
 * @param until        the last day
 * @param secrecyTerms what holds beyond the text; may be empty
 * @param passingOn    whether work may be passed on (row 6-2A); each subcontractor still needs consent
 * @param signerName   the contractor's representative who is asked to sign
 * @param inChargeId   who confirms during the term that the work is done properly (row 6-1A)
 * @param confirmEvery in months
 */
@Embeddable
public record Terms(
        @Column(name = "department_id", nullable = false) UUID departmentId,
        @Column(name = "title", nullable = false) String title,
        @Column(name = "purpose", nullable = false) String purpose,
        @Column(name = "systems", nullable = false) String systems,
        @Column(name = "data_touched", nullable = false) String dataTouched,
        @Column(name = "from_day", nullable = false) LocalDate from,
        @Column(name = "until_day", nullable = false) LocalDate until,
        @Column(name = "secrecy_terms", nullable = false) String secrecyTerms,
        @Column(name = "passing_on", nullable = false) boolean passingOn,
        @Column(name = "signer_name", nullable = false) String signerName,
        @Column(name = "signer_email", nullable = false) String signerEmail,
        @Column(name = "in_charge_id", nullable = false) UUID inChargeId,
        @Column(name = "confirm_every", nullable = false) int confirmEvery) {

    private static final int MOST_MONTHS = 24;
    private static final int MOST_YEARS = 10;

    /** @throws InvalidInput with everything that is wrong */
    void check() {
        var problems = new ArrayList<Problem>();
        Rules.required("title", title, 200, problems);
        Rules.required("purpose", purpose, 2000, problems);
        Rules.atMost("systems", systems, 2000, problems);
        Rules.required("dataTouched", dataTouched, 2000, problems);
        Rules.atMost("secrecyTerms", secrecyTerms, 4000, problems);
        Rules.required("signerName", signerName, 100, problems);
        Rules.email("signerEmail", signerEmail, problems);
        checkDays(problems);
        if (confirmEvery < 1 || confirmEvery > MOST_MONTHS) {
            problems.add(Problem.at("confirmEvery", "contract.error.months", MOST_MONTHS));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private void checkDays(List<Problem> problems) {
        if (until.isBefore(from)) {
            problems.add(Problem.at("until", "contract.error.until"));
        } else if (until.isAfter(from.plusYears(MOST_YEARS))) {
            problems.add(Problem.at("until", "contract.error.until.far", MOST_YEARS));
        }
    }

    /** The same for the time after it, as long as before. */
    Terms renewed() {
        var next = until.plusDays(1);
        var sameLength = next.plus(java.time.Period.between(from, next)).minusDays(1);
        return new Terms(departmentId, title, purpose, systems, dataTouched, next, sameLength, secrecyTerms, passingOn,
                signerName, signerEmail, inChargeId, confirmEvery);
    }

    Terms inCharge(UUID person) {
        return new Terms(departmentId, title, purpose, systems, dataTouched, from, until, secrecyTerms, passingOn,
                signerName, signerEmail, person, confirmEvery);
    }
}

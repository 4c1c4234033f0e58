package org.kitei.contract;

/** Where an agreement stands between its first draft and the return of what was handed over. */
public enum AgreementState {
    /** The contract manager prepares its terms. */
    PREPARING,
    /** The system manager looks whether they are fit for row 6-1A. */
    IN_REVIEW,
    /** The contractor's representative is asked to sign. */
    WITH_CONTRACTOR,
    /** The head of the department is asked to sign. */
    TO_COUNTERSIGN,
    /** Signed by both, its first day to come. */
    CONCLUDED,
    /** Its term runs; it may be suspended all the same, see {@link AgreementView#suspended()}. */
    IN_FORCE,
    /** Its term is over; what was handed over has to come back or be destroyed. */
    CLOSING,
    /** Over, what was handed over returned or destroyed, or taken over by its renewal. */
    ENDED,
    /** Never concluded. */
    GIVEN_UP;

    /** Whether somebody is bound by it. */
    public boolean signed() {
        return this == CONCLUDED || this == IN_FORCE || this == CLOSING || this == ENDED;
    }

    boolean workedUnder() {
        return this == CONCLUDED || this == IN_FORCE;
    }

    public boolean over() {
        return this == ENDED || this == GIVEN_UP;
    }
}

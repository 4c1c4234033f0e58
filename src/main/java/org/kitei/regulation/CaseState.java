package org.kitei.regulation;

/** Where a case stands (domain section 3). */
public enum CaseState {
    DRAFTING, IN_COMMITTEE, AWAITING_DECISION, DECIDED, PROMULGATED, IN_FORCE, REJECTED, WITHDRAWN,
    /** Decided and promulgated, and then kept from coming into force by another decision. */
    CALLED_OFF;

    /** Whether the regulation may have no other case beside this one. */
    public boolean undecided() {
        return this == DRAFTING || this == IN_COMMITTEE || this == AWAITING_DECISION;
    }
}

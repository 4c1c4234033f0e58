package org.kitei.maintenance;

/** Where a work stands between its application and its verification. */
public enum WorkState {
    /** Applied for; what must hold beforehand is looked at. */
    APPLIED,
    /** Something that must hold beforehand did not, when it was applied for or when its window was to open. */
    REFUSED,
    /** The system manager is asked to approve it. */
    AWAITING_APPROVAL,
    /** The system manager did not approve it, or had not when its window was over. */
    NOT_APPROVED,
    /** Taken back by whoever applied, before it was approved. */
    WITHDRAWN,
    /** Approved, its window to come. */
    APPROVED,
    /** Called off after it was approved, before its window opened. */
    CALLED_OFF,
    /** Its window is open, or its account waits to be closed. */
    UNDER_WAY,
    /** Its window is over; the contractor is asked to report. */
    AWAITING_REPORT,
    /** Reported; the system manager is asked to compare the report with the plan. */
    AWAITING_VERIFICATION,
    VERIFIED,
    /** Not accepted: by its report, or as an emergency that should not have been. */
    NOT_ACCEPTED;

    /** Whether nothing more happens to it. */
    public boolean over() {
        return switch (this) {
            case REFUSED, NOT_APPROVED, WITHDRAWN, CALLED_OFF, VERIFIED, NOT_ACCEPTED -> true;
            default -> false;
        };
    }
}

package org.kitei.facility;

/** A role a person is appointed to (domain section 1). The names are the candidate groups of the process models. */
public enum Role {
    DIRECTOR, SYSTEM_MANAGER, OPERATIONS_MANAGER, AUDIT_MANAGER,
    COMMITTEE_CHAIR, VICE_CHAIR, COMMITTEE_MEMBER, SECRETARY,
    CONTRACT_MANAGER, DEPARTMENT_HEAD, DRAFTER, HELP_DESK, STAFF, ADMINISTRATOR;

    /** Whether one person at a time holds it: appointing a successor ends the predecessor's term the day before. */
    public boolean heldByOne() {
        return this == DIRECTOR || this == COMMITTEE_CHAIR;
    }

    /** Whether the facility cannot be without it for a day: nobody could appoint, or keep people and accounts. */
    public boolean indispensable() {
        return this == DIRECTOR || this == ADMINISTRATOR;
    }

    /** Whether it only exists where a committee deliberates (row 2-1B). */
    public boolean ofCommittee() {
        return this == COMMITTEE_CHAIR || this == VICE_CHAIR || this == COMMITTEE_MEMBER || this == SECRETARY;
    }
}

package org.kitei.facility;

/** A role a person is appointed to (domain section 1). The names are the candidate groups of the process models. */
public enum Role {
    DIRECTOR, SYSTEM_MANAGER, OPERATIONS_MANAGER, AUDIT_MANAGER,
    COMMITTEE_CHAIR, VICE_CHAIR, COMMITTEE_MEMBER, SECRETARY,
    CONTRACT_MANAGER, DEPARTMENT_HEAD, DRAFTER, HELP_DESK, STAFF, ADMINISTRATOR
}

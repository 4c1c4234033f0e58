package org.kitei.guideline;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;

/** Who bears a duty of the table: a role of the facility, or someone outside its roles. */
public enum Bearer {
    DIRECTOR(Role.DIRECTOR),
    SYSTEM_MANAGER(Role.SYSTEM_MANAGER),
    OPERATIONS_MANAGER(Role.OPERATIONS_MANAGER),
    AUDIT_MANAGER(Role.AUDIT_MANAGER),
    COMMITTEE(null),
    CONTRACT_MANAGER(Role.CONTRACT_MANAGER),
    DEPARTMENT_HEAD(Role.DEPARTMENT_HEAD),
    HELP_DESK(Role.HELP_DESK),
    STAFF(Role.STAFF),
    USER(Role.STAFF),
    OPERATOR(Role.STAFF),
    ASSIGNED_STAFF(Role.STAFF),
    PERSON_IN_CHARGE(Role.STAFF),
    VISITOR(null),
    EXTERNAL_AUDITOR(null),
    CONTRACTOR(null);

    private final @Nullable Role role;

    Bearer(@Nullable Role role) {
        this.role = role;
    }

    /** The role whose holders bear the duty; empty for a body, a visitor or an outside party. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}

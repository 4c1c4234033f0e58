package org.kitei.inbox;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.facility.RoleWork;
import org.springframework.stereotype.Component;

/** Whether a role has open tasks. */
@Component
class OpenRoles implements RoleWork {

    private final InboxTasks tasks;

    OpenRoles(InboxTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean waitsFor(Role role, @Nullable UUID departmentId) {
        return departmentId == null ? tasks.waitForAny(role) : tasks.waitForOneOf(departmentId, role);
    }
}

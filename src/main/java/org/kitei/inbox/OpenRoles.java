package org.kitei.inbox;

import java.util.Collection;
import java.util.Set;

import org.kitei.facility.Role;
import org.kitei.facility.RoleWork;
import org.springframework.stereotype.Component;

/** Which roles have open tasks. */
@Component
class OpenRoles implements RoleWork {

    private final InboxTasks tasks;

    OpenRoles(InboxTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<Role> withOpenTasks(Collection<Role> roles) {
        return tasks.findRolesWithOpenTasks(roles);
    }
}

package org.kitei.facility;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Whether work waits for a role; implemented where tasks are known. */
public interface RoleWork {

    /** @param departmentId whose holder of the role is asked; null for what any holder may do */
    boolean waitsFor(Role role, @Nullable UUID departmentId);
}

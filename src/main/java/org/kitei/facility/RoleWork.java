package org.kitei.facility;

import java.util.Collection;
import java.util.Set;

/** Which roles have work waiting for them; implemented where tasks are known. */
public interface RoleWork {

    Set<Role> withOpenTasks(Collection<Role> roles);
}

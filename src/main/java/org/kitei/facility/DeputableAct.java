package org.kitei.facility;

import java.util.Set;

/**
 * A user task that a deputy may do.
 *
 * @param name  its name in the model
 * @param roles those it waits for
 */
public record DeputableAct(String name, Set<Role> roles) {

    public boolean concerns(Set<Role> held) {
        return roles.stream().anyMatch(held::contains);
    }
}

package org.kitei.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Role;

/**
 * Which tasks are a person's now. What was given to somebody by name stays theirs. What waits for a role waits, while a
 * holder is away, for the deputy they named for it.
 *
 * @param departments    those the person heads
 * @param leftToDeputies the forms a deputy does for the person, who is away
 */
record Claims(UUID person, Set<Role> roles, Set<UUID> departments, Set<String> leftToDeputies, List<AsDeputy> asDeputy) {

    /**
     * What a deputy does for a principal who is away.
     *
     * @param roles       the principal's
     * @param departments those the principal heads
     */
    record AsDeputy(UUID principal, Set<Role> roles, Set<UUID> departments, Set<String> forms) {

        boolean covers(InboxTask task) {
            return task.concerns(roles, departments) && forms.contains(task.form());
        }
    }

    /** Whether it is the person's to do, for themselves or for another. */
    boolean cover(InboxTask task) {
        return own(task) || principal(task).isPresent();
    }

    boolean own(InboxTask task) {
        return task.isOf(person) || task.concerns(roles, departments) && !leftToDeputies.contains(task.form());
    }

    /** Whether it would be the person's, were they not away. */
    boolean leftToDeputy(InboxTask task) {
        return task.concerns(roles, departments) && leftToDeputies.contains(task.form());
    }

    /** The person away for whom it is done; empty where it is the person's own. */
    Optional<UUID> principal(InboxTask task) {
        return own(task) ? Optional.empty()
                : asDeputy.stream().filter(one -> one.covers(task)).map(AsDeputy::principal).findFirst();
    }
}

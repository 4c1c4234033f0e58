package org.kitei.maintenance;

import java.util.List;

/**
 * A work to be applied for.
 *
 * @param workers          those of the contractor's who would do it, as registered
 * @param emergencyBecause why it is done before it is approved; empty where it waits for the approval
 */
public record Application(Plan plan, List<WorkPerson> workers, String emergencyBecause) {

    public Application {
        workers = List.copyOf(workers);
    }
}

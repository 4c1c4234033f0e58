package org.kitei.contract;

import java.util.List;
import java.util.UUID;

/**
 * What work under an agreement may rest on, on one day.
 *
 * @param inForce    whether its term runs on that day, and nothing has suspended it as far as is known today
 * @param chainValid whether everything above it stands on that day as well; of the facility's own contractor, true
 * @param systems    it is about
 */
public record AgreementStanding(UUID agreementId, boolean inForce, boolean chainValid, List<String> systems) {

    public AgreementStanding {
        systems = List.copyOf(systems);
    }

    public boolean covers(String system) {
        return systems.contains(system.strip());
    }
}

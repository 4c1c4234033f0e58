package org.kitei.contract;

import java.util.List;
import java.util.UUID;

/**
 * What work under an agreement may rest on, on one day.
 *
 * @param inForce    whether its term runs on that day, and nothing has suspended it as far as is known today
 * @param suspended  whether the system manager has stopped it, or its term was over before it was decided
 * @param consented  whether the facility consented to its contractor, where that one works below another; of its own contractor, true
 * @param chainValid whether everything above it stands on that day as well; of the facility's own contractor, true
 * @param systems    it is about
 */
public record AgreementStanding(UUID agreementId, boolean inForce, boolean suspended, boolean consented, boolean chainValid,
        List<String> systems) {

    public AgreementStanding {
        systems = List.copyOf(systems);
    }

    public boolean covers(String system) {
        return systems.contains(system.strip());
    }
}

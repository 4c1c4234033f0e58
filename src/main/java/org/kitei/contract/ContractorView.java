package org.kitei.contract;

import java.util.UUID;

/** A contractor as pages show it. */
public record ContractorView(UUID id, int version, ContractorDetails details) {

    static ContractorView of(Contractor contractor) {
        return new ContractorView(contractor.id(), contractor.version(), contractor.details());
    }
}

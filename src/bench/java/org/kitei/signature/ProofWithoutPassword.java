package org.kitei.signature;

import java.time.Instant;

import org.kitei.facility.FacilityContext;

/** Stands in for a checked password, which is slow on purpose and measured apart. */
public final class ProofWithoutPassword {

    private ProofWithoutPassword() {
    }

    public static Reauthentication now() {
        return new Reauthentication(FacilityContext.requiredFacility(), FacilityContext.requiredPerson(), Instant.now());
    }
}

package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.Deployment;
import org.kitei.facility.FacilityContext;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Showing the regulations in force to everybody, where the facility wants it (row 8-1A). */
@Service
public class Publishing {

    private final Publications publications;
    private final Deployment deployment;
    private final Ledger ledger;
    private final Clock clock;

    Publishing(Publications publications, Deployment deployment, Ledger ledger, Clock clock) {
        this.publications = publications;
        this.deployment = deployment;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the facility the thread works in shows its regulations; it does not until it says so. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return publications.current().filter(Publication::open).isPresent();
    }

    /** The facility of that code, if it shows its regulations. Asked by people who have not signed in. */
    public Optional<UUID> open(String facilityCode) {
        return deployment.idOf(facilityCode).filter(facility -> FacilityContext.call(facility, null, this::isOpen));
    }

    /** As the person at work wants it; saying it again changes nothing. */
    @Transactional
    public void set(boolean open) {
        var publication = publications.current().orElseGet(Publication::closed);
        if (publication.open() == open) {
            return;
        }
        publication.set(open, FacilityContext.requiredPerson(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        publications.save(publication);
        ledger.record(Act.of(open ? "publication-opened" : "publication-closed", new Subject("facility", FacilityContext.requiredFacility())));
    }
}

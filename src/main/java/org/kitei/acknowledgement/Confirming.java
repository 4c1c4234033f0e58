package org.kitei.acknowledgement;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person has read an edition and confirms it. */
@Service
public class Confirming {

    private final AcknowledgementRecords acknowledgements;
    private final Confirmations confirmations;
    private final Ledger ledger;
    private final Clock clock;

    Confirming(AcknowledgementRecords acknowledgements, Confirmations confirmations, Ledger ledger, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.confirmations = confirmations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Confirms the edition; a second time does nothing.
     *
     * @param shownHash the content hash of the text the person was shown
     * @throws NoSuchRecord  where the person is not asked to read this edition, or was shown another text
     * @throws NoLongerAsked where a newer edition has taken its place
     */
    @Transactional
    public void confirm(UUID editionId, String shownHash) {
        var person = FacilityContext.requiredPerson();
        var opened = acknowledgements.findById(editionId)
                .filter(found -> confirmations.of(editionId, person).isPresent())
                .orElseThrow(() -> new NoSuchRecord("acknowledgement", editionId));
        if (!opened.contentHash().equals(shownHash)) {
            throw new NoSuchRecord("acknowledgement", shownHash);
        }
        if (!opened.open()) {
            throw new NoLongerAsked();
        }
        if (confirmations.confirm(editionId, person, shownHash, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            ledger.record(Act.of("acknowledged", AcknowledgementSubject.of(editionId)).on(shownHash)
                    .with("edition", opened.editionNumber()));
        }
    }
}

package org.kitei.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is made known, for reading. */
@Service
@Transactional(readOnly = true)
public class AcknowledgementReading {

    private final AcknowledgementRecords acknowledgements;
    private final Confirmations confirmations;
    private final FacilityDirectory facilities;

    AcknowledgementReading(AcknowledgementRecords acknowledgements, Confirmations confirmations, FacilityDirectory facilities) {
        this.acknowledgements = acknowledgements;
        this.confirmations = confirmations;
        this.facilities = facilities;
    }

    /** What the person at work has still to read, due first. */
    public List<AcknowledgementView> mine() {
        return confirmations.unconfirmed(FacilityContext.requiredPerson()).stream().map(this::get).toList();
    }

    /** @throws NoSuchRecord where the facility made no such edition known */
    public AcknowledgementView get(UUID editionId) {
        return acknowledgements.findById(editionId).map(this::view)
                .orElseThrow(() -> new NoSuchRecord("acknowledgement", editionId));
    }

    /** The edition of the regulation that was made known last. */
    public Optional<AcknowledgementView> lastOf(UUID regulationId) {
        return acknowledgements.findByRegulationIdOrderByEditionNumberDesc(regulationId).stream().findFirst().map(this::view);
    }

    /** How many are asked and have confirmed, by department. */
    public List<ReaderCount> counts(UUID editionId) {
        return confirmations.counts(editionId, facilities.today());
    }

    /**
     * Some of those who are asked, in the order of {@link #people}.
     *
     * @param missing only those who have not confirmed
     * @param after   the last person of the page before; null for the first page
     */
    public List<PersonLine> page(UUID editionId, boolean missing, @Nullable UUID after, int size) {
        return confirmations.page(editionId, facilities.today(), missing, after, size);
    }

    /** Everyone who is asked, by department and name. */
    public List<PersonLine> people(UUID editionId) {
        return confirmations.people(editionId, facilities.today());
    }

    private AcknowledgementView view(Acknowledgement opened) {
        var mine = confirmations.of(opened.editionId(), FacilityContext.requiredPerson());
        return new AcknowledgementView(opened.editionId(), opened.regulationId(), opened.editionNumber(), opened.title(),
                opened.contentHash(), opened.effectiveDate(), opened.dueOn(), opened.open(), mine.isPresent(),
                mine.map(Confirmations.Mine::confirmedAt).orElse(null));
    }
}

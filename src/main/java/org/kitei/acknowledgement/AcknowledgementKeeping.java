package org.kitei.acknowledgement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonEntered;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.regulation.EditionPromulgated;
import org.kitei.regulation.EditionReading;
import org.kitei.regulation.EditionText;
import org.kitei.regulation.EnactmentMoved;
import org.kitei.regulation.RegulationAbolished;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and replaces what is to be read, in the transaction of what happens to editions and people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AcknowledgementKeeping {

    private static final int BUSINESS_DAYS_TO_READ = 10;

    private final AcknowledgementRecords acknowledgements;
    private final Confirmations confirmations;
    private final AcknowledgementProcess process;
    private final EditionReading editions;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AcknowledgementKeeping(AcknowledgementRecords acknowledgements, Confirmations confirmations, AcknowledgementProcess process,
            EditionReading editions, FacilityDirectory facilities, BusinessDays businessDays, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.confirmations = confirmations;
        this.process = process;
        this.editions = editions;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    public void on(EditionPromulgated promulgated) {
        replaceAll(promulgated.regulationId());
        open(promulgated.editionId());
    }

    /** Makes an edition known to everybody with an account. */
    void open(UUID editionId) {
        var edition = editions.get(editionId);
        var opened = acknowledgements.save(Acknowledgement.open(edition, facilities.today(), dueOn(edition)));
        var asked = confirmations.askEveryone(opened.editionId(), facilities.today(), now());
        ledger.record(Act.of("made-known", AcknowledgementSubject.of(opened.editionId())).on(opened.contentHash())
                .with("edition", opened.editionNumber()).with("asked", asked));
        process.opened(opened.editionId());
        events.publishEvent(new Announcement(confirmations.missing(opened.editionId(), facilities.today()),
                "acknowledgement.told.read",
                List.of(opened.title(), String.valueOf(opened.editionNumber()), opened.dueOn().toString()),
                "/acknowledgements/" + opened.editionId()));
    }

    /** The day of effect, but never less than some business days. */
    private LocalDate dueOn(EditionText edition) {
        var least = businessDays.after(facilities.today(), BUSINESS_DAYS_TO_READ);
        return edition.effectiveDate().isAfter(least) ? edition.effectiveDate() : least;
    }

    @EventListener
    public void on(EnactmentMoved moved) {
        if (moved.editionId() != null) {
            acknowledgements.findById(moved.editionId()).filter(Acknowledgement::open).ifPresent(opened -> {
                if (moved.effectiveDate() == null) {
                    replace(opened);
                } else {
                    opened.moveTo(moved.effectiveDate());
                    process.dateMoved(opened.editionId());
                }
            });
        }
    }

    @EventListener
    public void on(RegulationAbolished abolished) {
        replaceAll(abolished.regulationId());
    }

    @EventListener
    public void on(PersonEntered entered) {
        confirmations.askToo(entered.personId(), now());
    }

    private void replaceAll(UUID regulationId) {
        acknowledgements.findByRegulationIdOrderByEditionNumberDesc(regulationId).stream()
                .filter(Acknowledgement::open).forEach(this::replace);
    }

    private void replace(Acknowledgement opened) {
        opened.replace();
        ledger.record(Act.of("no-longer-made-known", AcknowledgementSubject.of(opened.editionId())).on(opened.contentHash()));
        process.replaced(opened.editionId());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

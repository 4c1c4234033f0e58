package org.kitei.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What another date means for the enactment: the former one is cancelled and stays on record. */
@Component
class DateMoving {

    private final Enactments enactments;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DateMoving(Enactments enactments, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.enactments = enactments;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void move(RevisionCase revision, LocalDate day) {
        var former = cancel(revision);
        var moved = enactments.save(former.moved(day));
        ledger.record(Act.of("date-moved", CaseSubject.of(revision)).on(revision.draft().contentHash())
                .with("cancelledId", former.id()).with("enactmentId", moved.id()).with("effectiveDate", day));
        events.publishEvent(new EnactmentMoved(revision.regulationId(), revision.editionId().orElse(null), day));
    }

    void callOff(RevisionCase revision) {
        var former = cancel(revision);
        ledger.record(Act.of("called-off", CaseSubject.of(revision)).on(revision.draft().contentHash())
                .with("cancelledId", former.id()));
        events.publishEvent(new EnactmentMoved(revision.regulationId(), revision.editionId().orElse(null), null));
    }

    private Enactment cancel(RevisionCase revision) {
        var standing = enactments.findByStandingCaseId(revision.id()).orElseThrow();
        standing.cancel(now());
        enactments.flush();
        return standing;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NumberSeries;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a decision known: an edition with its numbers, or the end of a regulation (公布). */
@Component
class Promulgation {

    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final NumberSeries numbers;
    private final CaseNews news;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promulgation(Regulations regulations, Editions editions, Enactments enactments, NumberSeries numbers, CaseNews news,
            FacilityDirectory facilities, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.numbers = numbers;
        this.news = news;
        this.facilities = facilities;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void promulgate(RevisionCase revision) {
        if (revision.kind() == CaseKind.ABOLISH) {
            abolish(revision);
        } else {
            enact(revision);
        }
        news.promulgated(revision, revision.effectiveDate().orElseThrow());
    }

    private void enact(RevisionCase revision) {
        var effectiveDate = revision.effectiveDate().orElseThrow();
        var regulation = regulations.findById(revision.regulationId()).orElseThrow();
        var documentNumber = nextDocument();
        var edition = editions.save(Edition.promulgate(revision, regulation.numberEdition(revision.title()), documentNumber,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        enactments.save(Enactment.of(edition, effectiveDate));
        revision.promulgated(edition.id());
        ledger.record(Act.of("promulgated", CaseSubject.of(revision)).on(edition.draft().contentHash())
                .with("editionId", edition.id()).with("regulationId", edition.regulationId()).with("edition", edition.number())
                .with("documentNumber", documentNumber).with("effectiveDate", effectiveDate));
        events.publishEvent(new EditionPromulgated(edition.regulationId(), edition.id(), edition.number(), effectiveDate));
    }

    private void abolish(RevisionCase revision) {
        var effectiveDate = revision.effectiveDate().orElseThrow();
        var abolition = enactments.save(Enactment.abolishing(revision, effectiveDate, nextDocument()));
        revision.abolitionPromulgated();
        ledger.record(Act.of("abolition-promulgated", CaseSubject.of(revision)).on(revision.draft().contentHash())
                .with("enactmentId", abolition.id()).with("regulationId", revision.regulationId())
                .with("documentNumber", abolition.documentNumber().orElseThrow()).with("effectiveDate", effectiveDate));
    }

    private String nextDocument() {
        int year = facilities.today().getYear();
        return "%d-%03d".formatted(year, numbers.next("document", year));
    }
}

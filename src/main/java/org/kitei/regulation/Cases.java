package org.kitei.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;

import org.kitei.committee.Deliberations;
import org.kitei.committee.Resolution;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that {@code regulation-lifecycle} calls. */
@Service("cases")
@Transactional
public class Cases {

    private static final int DAYS_TO_DECIDE = 7;

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final Deliberations deliberations;
    private final FacilityDirectory facilities;
    private final NumberSeries numbers;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(RevisionCases cases, Regulations regulations, Editions editions, Enactments enactments, Deliberations deliberations,
            FacilityDirectory facilities, NumberSeries numbers, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.deliberations = deliberations;
        this.facilities = facilities;
        this.numbers = numbers;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the case goes straight to the director: its date changes after the decision, so it is decided again. */
    public boolean awaitsDecision(String caseId) {
        return get(caseId).state() == CaseState.AWAITING_DECISION;
    }

    /** Until when the director is asked to decide: the end of the seventh day. */
    public Date decisionDue(String caseId) {
        return Date.from(facilities.endOf(facilities.today().plusDays(DAYS_TO_DECIDE)));
    }

    /** Takes the committee's report: adopt, amend, send-back or not-adopt. */
    public void receiveReport(String caseId, String report) {
        var revision = get(caseId);
        var rounds = deliberations.on(CaseSubject.of(revision));
        if (rounds.get(rounds.size() - 1).resolution() == Resolution.NO_QUORUM) {
            revision.returnWithoutQuorum();
        } else {
            revision.receiveReport(report);
        }
    }

    /** Makes the decided text an edition with its number and document number, to be in force from the day decided. */
    public void promulgate(String caseId) {
        var revision = get(caseId);
        var regulation = regulations.findById(revision.regulationId()).orElseThrow();
        var effectiveDate = revision.effectiveDate().orElseThrow();
        int year = facilities.today().getYear();
        var edition = editions.save(Edition.promulgate(revision, regulation.numberEdition(revision.title()),
                "%d-%03d".formatted(year, numbers.next("document", year)), now()));
        enactments.save(Enactment.of(edition, effectiveDate));
        revision.promulgated(edition.id());
        ledger.record(Act.of("promulgated", CaseSubject.of(revision)).on(edition.draft().contentHash())
                .with("editionId", edition.id()).with("regulationId", edition.regulationId()).with("edition", edition.number())
                .with("documentNumber", edition.documentNumber()).with("effectiveDate", effectiveDate));
        events.publishEvent(new EditionPromulgated(edition.regulationId(), edition.id(), edition.number(), effectiveDate));
    }

    /** Midnight of the facility's zone on the effective date. */
    public Date effectiveInstant(String caseId) {
        return Date.from(get(caseId).effectiveDate().orElseThrow().atStartOfDay(facilities.zone()).toInstant());
    }

    /** Notes that the day has come. What is in force was computed from the enactments all along. */
    public void bringIntoForce(String caseId) {
        var revision = get(caseId);
        var edition = revision.editionId().flatMap(editions::findById).orElseThrow();
        var enactment = enactments.findByEditionId(edition.id()).orElseThrow();
        enactment.execute(now());
        revision.inForce(now());
        ledger.record(Act.of("in-force", CaseSubject.of(revision)).on(edition.draft().contentHash())
                .with("edition", edition.number()).with("effectiveDate", enactment.effectiveDate()));
        events.publishEvent(new EditionEnforced(revision.regulationId(), edition.id(), enactment.effectiveDate()));
        events.publishEvent(CaseClosed.of(revision));
    }

    private RevisionCase get(String caseId) {
        return cases.findById(UUID.fromString(caseId)).orElseThrow(() -> new NoSuchRecord("case", caseId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.kitei.regulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;

import org.kitei.committee.Deliberations;
import org.kitei.committee.Resolution;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.FacilityDirectory;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verbs that {@code regulation-lifecycle} calls, in any of its versions that still runs. */
@Service("cases")
@Transactional
public class Cases {

    private static final int BUSINESS_DAYS_TO_DECIDE = 5;

    private final RevisionCases cases;
    private final Enactments enactments;
    private final Editions editions;
    private final Decisions decisions;
    private final Promulgation promulgation;
    private final Deliberations deliberations;
    private final CaseReminders reminders;
    private final CaseNews news;
    private final FacilityDirectory facilities;
    private final BusinessDays businessDays;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(RevisionCases cases, Enactments enactments, Editions editions, Decisions decisions, Promulgation promulgation,
            Deliberations deliberations, CaseReminders reminders, CaseNews news, FacilityDirectory facilities, BusinessDays businessDays,
            Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.enactments = enactments;
        this.editions = editions;
        this.decisions = decisions;
        this.promulgation = promulgation;
        this.deliberations = deliberations;
        this.reminders = reminders;
        this.news = news;
        this.facilities = facilities;
        this.businessDays = businessDays;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the case goes straight to the director. Asked by version 1 alone, and cases that run on it still ask. */
    public boolean awaitsDecision(String caseId) {
        return cases.get(caseId).state() == CaseState.AWAITING_DECISION;
    }

    /** How often an idle drafter is reminded: an ISO 8601 repeating interval. */
    public String draftReminders(String caseId) {
        return reminders.whileDrafting();
    }

    public void remindDrafter(String caseId) {
        reminders.remindDrafter(cases.get(caseId));
    }

    /** Until when the director is asked to decide: the end of the fifth business day. */
    public Date decisionDue(String caseId) {
        return endOf(decisionDay());
    }

    /** How often the director is reminded of the decision: an ISO 8601 repeating interval. */
    public String decisionReminders(String caseId) {
        return reminders.whileUndecided(decisionDay());
    }

    public void remindDecision(String caseId) {
        reminders.remindDecision(cases.get(caseId));
    }

    /** Until when the director is asked about another date: as for any decision, but before the date decided comes. */
    public Date dateDecisionDue(String caseId) {
        return endOf(dateDecisionDay(caseId));
    }

    private LocalDate dateDecisionDay(String caseId) {
        var eve = cases.get(caseId).effectiveDate().orElseThrow().minusDays(1);
        return eve.isBefore(decisionDay()) ? eve : decisionDay();
    }

    /** How often the director is reminded of the date: an ISO 8601 repeating interval. Asked from version 3 on. */
    public String dateDecisionReminders(String caseId) {
        return reminders.whileUndecided(dateDecisionDay(caseId));
    }

    public void remindDateDecision(String caseId) {
        reminders.remindDateDecision(cases.get(caseId));
    }

    private LocalDate decisionDay() {
        return businessDays.after(facilities.today(), BUSINESS_DAYS_TO_DECIDE);
    }

    private Date endOf(LocalDate day) {
        return Date.from(facilities.endOf(day));
    }

    /** Whether the decision just taken was taken for an absent director, who then reads it afterwards. */
    public boolean decidedByDeputy(String caseId) {
        var taken = decisions.findByCaseIdOrderById(cases.get(caseId).id());
        return taken.get(taken.size() - 1).onBehalfOf().isPresent();
    }

    /** Takes the committee's report: adopt, amend, send-back or not-adopt. */
    public void receiveReport(String caseId, String report) {
        var revision = cases.get(caseId);
        var rounds = deliberations.on(CaseSubject.of(revision));
        if (rounds.get(rounds.size() - 1).resolution() == Resolution.NO_QUORUM) {
            revision.returnWithoutQuorum();
            news.reported(revision, "no-quorum");
            return;
        }
        revision.receiveReport(report);
        if (revision.state() == CaseState.DRAFTING) {
            news.reported(revision, report);
        }
    }

    /** Makes what was decided known, with its numbers, from the day decided. It happens once in a case. */
    public void promulgate(String caseId) {
        promulgation.promulgate(cases.get(caseId));
    }

    /** Midnight of the facility's zone on the effective date. */
    public Date effectiveInstant(String caseId) {
        return Date.from(cases.get(caseId).effectiveDate().orElseThrow().atStartOfDay(facilities.zone()).toInstant());
    }

    /** Notes that the day has come. What is in force was computed from the enactments all along. */
    public void bringIntoForce(String caseId) {
        var revision = cases.get(caseId);
        var enactment = enactments.findByStandingCaseId(revision.id()).orElseThrow();
        enactment.execute(now());
        revision.inForce(now());
        var edition = enactment.editionId().flatMap(editions::findById);
        if (edition.isPresent()) {
            ledger.record(Act.of("in-force", CaseSubject.of(revision)).on(edition.get().draft().contentHash())
                    .with("edition", edition.get().number()).with("effectiveDate", enactment.effectiveDate()));
            events.publishEvent(new EditionEnforced(revision.regulationId(), edition.get().id(), enactment.effectiveDate()));
        } else {
            ledger.record(Act.of("abolished", CaseSubject.of(revision)).with("effectiveDate", enactment.effectiveDate()));
            events.publishEvent(new RegulationAbolished(revision.regulationId(), enactment.effectiveDate()));
        }
        news.inForce(revision, enactment.effectiveDate(), facilities.today());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.kitei.committee.Deliberations;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafter takes a case back for good, at any time before the decision (取下げ). */
@Service
public class CaseWithdrawal {

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Deliberations deliberations;
    private final RegulationProcess process;
    private final Participants participants;
    private final Inbox inbox;
    private final Ledger ledger;
    private final CaseNews news;
    private final Clock clock;

    CaseWithdrawal(RevisionCases cases, Regulations regulations, Deliberations deliberations,
            RegulationProcess process, Participants participants, Inbox inbox, Ledger ledger, CaseNews news, Clock clock) {
        this.deliberations = deliberations;
        this.cases = cases;
        this.regulations = regulations;
        this.process = process;
        this.participants = participants;
        this.inbox = inbox;
        this.ledger = ledger;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Withdrawing a case that is withdrawn already does nothing.
     *
     * @throws NotAllowed   where the person at work is not the drafter
     * @throws InvalidInput where the case is decided already, or no reason is given
     */
    @Transactional
    public void withdraw(UUID caseId, String reason) {
        inbox.holdAbout(CaseSubject.of(caseId));
        var revision = cases.get(caseId);
        if (!revision.drafterId().equals(FacilityContext.requiredPerson())) {
            throw new NotAllowed("withdraw");
        }
        if (revision.state() == CaseState.WITHDRAWN) {
            return;
        }
        if (!revision.state().undecided()) {
            throw InvalidInput.at("reason", "regulation.withdraw.decided");
        }
        if (reason.isBlank()) {
            throw InvalidInput.at("reason", "regulation.withdraw.reason.missing");
        }
        var asked = participants.of(revision);
        revision.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
        regulations.findById(revision.regulationId()).orElseThrow().release(caseId);
        ledger.record(Act.of("withdrawn", CaseSubject.of(revision)).with("reason", reason));
        process.withdrawn(caseId);
        deliberations.abandon(CaseSubject.of(revision));
        news.withdrawn(revision, reason, asked);
    }
}

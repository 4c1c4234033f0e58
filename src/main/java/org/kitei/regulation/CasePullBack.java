package org.kitei.regulation;

import java.util.UUID;

import org.kitei.committee.Deliberations;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NotAllowed;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafter takes a submitted text back before the next person acts, and may submit it again unchanged (引戻し). */
@Service
public class CasePullBack {

    private final RevisionCases cases;
    private final Deliberations deliberations;
    private final Participants participants;
    private final Inbox inbox;
    private final RegulationProcess process;
    private final CaseNews news;
    private final Ledger ledger;

    CasePullBack(RevisionCases cases, Deliberations deliberations, Participants participants, Inbox inbox,
            RegulationProcess process, CaseNews news, Ledger ledger) {
        this.cases = cases;
        this.deliberations = deliberations;
        this.participants = participants;
        this.inbox = inbox;
        this.process = process;
        this.news = news;
        this.ledger = ledger;
    }

    /**
     * Pulling back a case that its drafter has on the desk already does nothing.
     *
     * @throws NotAllowed     where the person at work is not the drafter
     * @throws CaseHasMovedOn where somebody has acted on it: the secretary called the committee, or the director decided
     */
    @Transactional
    public void pullBack(UUID caseId) {
        inbox.holdAbout(CaseSubject.of(caseId));
        var revision = cases.get(caseId);
        if (!revision.drafterId().equals(FacilityContext.requiredPerson())) {
            throw new NotAllowed("pull back");
        }
        if (revision.state() == CaseState.DRAFTING) {
            return;
        }
        if (!revision.awaitsFirstAct(deliberations.on(CaseSubject.of(caseId)))) {
            throw new CaseHasMovedOn("regulation.pull-back.late");
        }
        var asked = participants.of(revision);
        revision.pullBack();
        ledger.record(Act.of("pulled-back", CaseSubject.of(caseId)).on(revision.draft().contentHash()));
        process.pulledBack(caseId);
        deliberations.abandon(CaseSubject.of(caseId));
        news.pulledBack(revision, asked);
    }
}

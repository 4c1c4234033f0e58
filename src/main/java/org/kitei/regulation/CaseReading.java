package org.kitei.regulation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kitei.committee.Deliberations;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.kitei.inbox.Inbox;
import org.kitei.ledger.Entry;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases, for reading. */
@Service
@Transactional(readOnly = true)
public class CaseReading {

    private final RevisionCases cases;
    private final Editions editions;
    private final Decisions decisions;
    private final PostReviews reviews;
    private final Deliberations deliberations;
    private final CaseTitles titles;
    private final DateRequest dates;
    private final CaseRebase rebase;
    private final Absentees absentees;
    private final Submissions submissions;
    private final Inbox inbox;
    private final Ledger ledger;
    private final People people;
    private final KeptHistory history;

    CaseReading(RevisionCases cases, Editions editions, Decisions decisions, PostReviews reviews,
            Deliberations deliberations, CaseTitles titles, DateRequest dates, CaseRebase rebase, Absentees absentees,
            Submissions submissions, Inbox inbox, Ledger ledger, People people, KeptHistory history) {
        this.history = history;
        this.cases = cases;
        this.editions = editions;
        this.decisions = decisions;
        this.reviews = reviews;
        this.deliberations = deliberations;
        this.titles = titles;
        this.dates = dates;
        this.rebase = rebase;
        this.absentees = absentees;
        this.submissions = submissions;
        this.inbox = inbox;
        this.ledger = ledger;
        this.people = people;
    }

    /** The case as the subject of tasks, acts and signatures. */
    public static Subject subject(UUID caseId) {
        return CaseSubject.of(caseId);
    }

    /** @throws NoSuchRecord where the facility has no such case */
    public CaseView get(UUID caseId) {
        var revision = cases.get(caseId);
        var subject = CaseSubject.of(revision);
        var rounds = deliberations.on(subject);
        var mine = revision.drafterId().equals(FacilityContext.requiredPerson());
        var base = revision.baseEditionId().flatMap(editions::findById).map(edition -> edition.draft().text()).orElse(null);
        return new CaseView(revision.id(), revision.regulationId(), revision.number(), revision.kind(), titles.of(revision),
                revision.state(), name(revision.drafterId()), revision.summary(), revision.effectiveDate().orElse(null),
                revision.openedAt(), revision.closedAt().orElse(null), revision.draft().contentHash(), revision.draft().text(),
                base, inbox.openAbout(subject), rounds, decisions(revision), acts(subject), signed(revision),
                revision.dateQuestion().map(asked -> new CaseView.DateAsked(asked.wished(), name(asked.askedBy()), asked.reason()))
                        .orElse(null),
                revision.copiedFromId().flatMap(cases::findById)
                        .map(older -> new CaseView.CopiedFrom(older.id(), older.number())).orElse(null),
                absentees.before(revision), mine, new CaseView.May(mine && revision.awaitsFirstAct(rounds), dates.offered(revision),
                        rebase.offered(revision)));
    }

    /**
     * What its text was brought in with of earlier editions, as {@link EditionReading#history}.
     *
     * @throws NoSuchRecord where the facility has no such case
     */
    public List<String> history(UUID caseId) {
        return history.of(cases.get(caseId));
    }

    /** What was done; that it was signed as well is for the ledger. */
    private List<Entry> acts(Subject subject) {
        return ledger.about(subject).stream().filter(entry -> !entry.act().equals("signed")).toList();
    }

    private Map<String, UUID> signed(RevisionCase revision) {
        return submissions.signedIn(revision.id()).stream()
                .collect(Collectors.toMap(Submissions.Signed::contentHash, Submissions.Signed::id, (former, latter) -> latter));
    }

    private List<CaseView.DecisionView> decisions(RevisionCase revision) {
        var read = reviews.findByCaseIdOrderById(revision.id()).stream().collect(Collectors.toMap(PostReview::decisionId,
                review -> new CaseView.ReadAfterwards(name(review.readBy()), review.readAt(), review.remark())));
        return decisions.findByCaseIdOrderById(revision.id()).stream()
                .map(decision -> new CaseView.DecisionView(decision.outcome().name(), decision.effectiveDate().orElse(null),
                        decision.reason(), name(decision.decidedBy()), decision.onBehalfOf().map(this::name).orElse(null),
                        decision.doubleRole(), decision.decidedAt(), decision.contentHash(), read.get(decision.id())))
                .toList();
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }
}

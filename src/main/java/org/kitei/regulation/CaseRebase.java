package org.kitei.regulation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.kitei.facility.FacilityContext;
import org.kitei.facility.KnownDays;
import org.kitei.facility.NotAllowed;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.text.ComparisonTable;
import org.kitei.text.RegulationText;
import org.kitei.text.SupplementaryProvision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafter puts a case on another base: the edition it was made from was called off, or another was decided since, so that it
 * could not come into force on any day (domain section 3).
 */
@Service
public class CaseRebase {

    private final RevisionCases cases;
    private final Regulations regulations;
    private final Editions editions;
    private final Enactments enactments;
    private final Ledger ledger;
    private final Clock clock;

    CaseRebase(RevisionCases cases, Regulations regulations, Editions editions, Enactments enactments, Ledger ledger,
            Clock clock) {
        this.cases = cases;
        this.regulations = regulations;
        this.editions = editions;
        this.enactments = enactments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The base that a case has lost, and the one it can have.
     *
     * @param next    the number of the edition that was decided last
     * @param between what the new base says otherwise than the former: the draft says it as the former did, unless changed
     */
    public record Overtaken(int former, int next, ComparisonTable between) {
    }

    /** Empty where the case stands on the edition decided last, is not being drafted, or has nothing to stand on. */
    @Transactional(readOnly = true)
    public Optional<Overtaken> of(UUID caseId) {
        var revision = cases.get(caseId);
        return lost(revision).map(next -> {
            var former = editions.findById(revision.baseEditionId().orElseThrow()).orElseThrow();
            return new Overtaken(former.number(), next.number(), ComparisonTable.between(former.draft().text(), next.draft().text()));
        });
    }

    boolean offered(RevisionCase revision) {
        return isMine(revision) && lost(revision).isPresent();
    }

    private Optional<Edition> lost(RevisionCase revision) {
        if (revision.state() != CaseState.DRAFTING || revision.baseEditionId().isEmpty()) {
            return Optional.empty();
        }
        return enactments.lastOn(revision.regulationId(), KnownDays.LAST).flatMap(Enactment::editionId)
                .filter(last -> !revision.baseEditionId().get().equals(last)).flatMap(editions::findById);
    }

    /**
     * The case stands on the edition decided last. Its draft stays as it is, but for the supplementary provisions that the two bases
     * brought: they tell of editions, not of this case. It may be submitted though it was sent back.
     *
     * @throws NotAllowed     where the person at work is not the drafter
     * @throws CaseHasMovedOn where it does so already, or is not being drafted
     */
    @Transactional
    public void rebase(UUID caseId) {
        var revision = cases.get(caseId);
        if (!isMine(revision)) {
            throw new NotAllowed("rebase");
        }
        regulations.findLocked(revision.regulationId());
        var next = lost(revision).orElseThrow(() -> new CaseHasMovedOn("regulation.rebase.late"));
        var former = editions.findById(revision.baseEditionId().orElseThrow()).orElseThrow();
        revision.rebase(next.id(), revision.kind() == CaseKind.AMEND ? onto(next, former, revision.draft()) : revision.draft(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(Act.of("rebased", CaseSubject.of(caseId)).on(revision.draft().contentHash()).with("edition", next.number()));
    }

    /** Without what the former base alone had brought, and with what the next one has brought since, before what is new. */
    private static Draft onto(Edition next, Edition former, Draft draft) {
        var text = draft.text();
        var theirs = former.draft().text().supplementary();
        var now = next.draft().text().supplementary();
        var kept = now.stream().filter(each -> in(text.supplementary(), each) || !in(theirs, each))
                .map(each -> text.supplementary().stream().filter(own -> own.id().equals(each.id())).findFirst().orElse(each));
        var own = text.supplementary().stream().filter(each -> !in(theirs, each) && !in(now, each));
        return Draft.of(new RegulationText(text.title(), text.preamble(), text.main(), Stream.concat(kept, own).toList(),
                text.appendedTables(), text.forms()), draft.answers());
    }

    private static boolean in(List<SupplementaryProvision> all, SupplementaryProvision one) {
        return all.stream().anyMatch(each -> each.id().equals(one.id()));
    }

    private static boolean isMine(RevisionCase revision) {
        return revision.drafterId().equals(FacilityContext.requiredPerson());
    }
}

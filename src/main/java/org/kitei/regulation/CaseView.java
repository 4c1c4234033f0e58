package org.kitei.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.committee.RoundView;
import org.kitei.inbox.InboxTask;
import org.kitei.ledger.Entry;
import org.kitei.text.ComparisonTable;
import org.kitei.text.RegulationText;

/**
 * A case as its page shows it.
 *
 * @param text    the draft as it is now, or the text decided
 * @param waiting the open tasks, whoever they wait for
 * @param acts    what was done, newest first
 * @param signed  the last submission of each text that acts were signed on, by its content hash
 * @param asked   that somebody asks for another date; null where nobody does
 * @param copied  the older case whose text this one began with; null where it began otherwise
 * @param absentees the steps ahead that would stand still, because who would do them is away
 * @param mine    whether the person at work drafts it
 * @param may     what the person at work may do with it now, beyond tasks
 */
public record CaseView(
        UUID id, UUID regulationId, String number, CaseKind kind, String title, CaseState state, String drafterName,
        String summary, @Nullable LocalDate effectiveDate, Instant openedAt, @Nullable Instant closedAt, String contentHash,
        RegulationText text, @Nullable RegulationText baseText, List<InboxTask> waiting, List<RoundView> rounds,
        List<DecisionView> decisions, List<Entry> acts, Map<String, UUID> signed, @Nullable DateAsked asked, @Nullable CopiedFrom copied,
        List<Absentees.Absentee> absentees, boolean mine, May may) {

    public record CopiedFrom(UUID id, String number) {
    }

    public record DateAsked(LocalDate wished, String by, String reason) {
    }

    /**
     * @param pullBack   see {@link CasePullBack}
     * @param askForDate see {@link DateRequest}
     * @param rebase     see {@link CaseRebase}
     */
    public record May(boolean pullBack, boolean askForDate, boolean rebase) {
    }

    /**
     * @param onBehalfOf the absent director for whom a deputy decided; null where the director did
     * @param doubleRole whether the decider drafted it as well, as happens in a clinic
     * @param read       that the director has read a deputy's decision; null while they have not
     */
    public record DecisionView(
            String outcome, @Nullable LocalDate effectiveDate, String reason, String decidedBy, @Nullable String onBehalfOf,
            boolean doubleRole, Instant decidedAt, String contentHash, @Nullable ReadAfterwards read) {
    }

    public record ReadAfterwards(String by, Instant at, String remark) {
    }

    /** The round that is going on, or the last one. */
    public @Nullable RoundView lastRound() {
        return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    }

    /** The last round, where its minutes are confirmed and it spoke of the text as it is now. */
    public Optional<RoundView> confirmedRound() {
        return Optional.ofNullable(lastRound()).filter(round -> round.minutes() != null && round.contentHash().equals(contentHash));
    }

    /** What the regulation is called: a case to abolish it has a text with another title. */
    public String regulationTitle() {
        return kind == CaseKind.ABOLISH && baseText != null ? baseText.title() : text.title();
    }

    /** What changes in the text the case started from; empty where it started from none, or ends it. */
    public Optional<ComparisonTable> comparison() {
        return Optional.ofNullable(kind == CaseKind.ABOLISH ? null : baseText).map(base -> ComparisonTable.between(base, text));
    }

    public boolean editable() {
        return mine && state == CaseState.DRAFTING;
    }

    /** @see RevisionCase#withdraw */
    public boolean withdrawable() {
        return mine && state.undecided();
    }
}

package org.kitei.committee;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Role;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The chair's vote on a tie, signed. */
@Component
class BreakTie implements TaskHandler {

    private final Rounds rounds;
    private final Ledger ledger;
    private final Rulings rulings;
    private final MessageSource messages;

    BreakTie(Rounds rounds, Ledger ledger, Rulings rulings, MessageSource messages) {
        this.rulings = rulings;
        this.rounds = rounds;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "break-tie";
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var round = rounds.get(task.roundId().orElseThrow());
        return round.seats().opinionOf(FacilityContext.requiredPerson()).isPresent()
                ? Map.of("tieBreak", "committee.error.tie-own-vote") : Seating.interestAt("tieBreak", round);
    }

    /** Nor those who have voted. */
    @Override
    public Set<UUID> barred(InboxTask task) {
        var round = rounds.get(task.roundId().orElseThrow());
        return Stream.concat(Seating.withAnInterest(round).stream(), round.seats().opinions().stream().map(Opinion::personId))
                .collect(Collectors.toSet());
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var round = rounds.get(task.roundId().orElseThrow());
        var result = messages.getMessage("committee.resolution." + answers.text("tieBreak"), null, Locale.JAPANESE);
        return new SignedContent(task.subject(), round.contentHash(), messages.getMessage(
                rulings.role(task) == Role.VICE_CHAIR ? "committee.statement.tie-for-the-chair"
                        : "committee.statement.tie", new Object[] {round.title(), result}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = rounds.get(task.roundId().orElseThrow());
        var result = Resolution.of(answers.text("tieBreak"));
        Seating.requireNoVote(round, FacilityContext.requiredPerson());
        round.breakTie(result, rulings.of(Ruling.Kind.TIE_BROKEN, task, round, null, answers.text("reason")));
        ledger.record(Act.of("tie-broken", Rounds.matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id())
                .with("resolution", result.value()).with("reason", answers.text("reason")));
        return Map.of("tieBreak", result.value());
    }
}

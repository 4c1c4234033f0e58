package org.kitei.committee;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** After a missed quorum the chair prolongs the deadline, or closes the round and the matter goes back. */
@Component
class ProlongOrClose implements TaskHandler {

    private final Rounds rounds;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final Rulings rulings;
    private final Seating seating;

    ProlongOrClose(Rounds rounds, FacilityDirectory facilities, Ledger ledger, Rulings rulings, Seating seating) {
        this.rulings = rulings;
        this.seating = seating;
        this.rounds = rounds;
        this.facilities = facilities;
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return "prolong-or-close";
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        return Map.of("deadline", List.of(facilities.today().plusDays(7).toString()));
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return answers.date("deadline").filter(day -> day.isBefore(facilities.today())).isPresent()
                ? Map.of("deadline", "committee.error.deadline-past")
                : Seating.interestAt("prolongOutcome", rounds.get(task.roundId().orElseThrow()));
    }

    @Override
    public Set<UUID> barred(InboxTask task) {
        return Seating.withAnInterest(rounds.get(task.roundId().orElseThrow()));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = rounds.get(task.roundId().orElseThrow());
        var reason = answers.text("reason");
        var outcome = answers.text("prolongOutcome");
        var act = Act.of("round-" + (outcome.equals("prolong") ? "prolonged" : "closed"), Rounds.matter(round))
                .with("round", round.number()).with("roundId", round.id()).with("reason", reason);
        if (outcome.equals("prolong")) {
            var until = answers.date("deadline").orElseThrow();
            round.prolong(facilities.endOf(until), rulings.of(Ruling.Kind.PROLONGED, task, round, until, reason), rulings.now());
            seating.release(round);
            ledger.record(act.with("deadline", until));
        } else {
            round.close(rulings.of(Ruling.Kind.CLOSED, task, round, null, reason));
            ledger.record(act);
        }
        return Map.of("prolongOutcome", outcome);
    }
}

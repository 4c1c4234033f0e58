package org.kitei.committee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityContext;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Act;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The chair reads the generated minutes, mends them and confirms them with a signature. */
@Component
class ConfirmMinutes implements TaskHandler {

    private final Rounds rounds;
    private final MinutesDraft draft;
    private final Ledger ledger;
    private final MessageSource messages;

    ConfirmMinutes(Rounds rounds, MinutesDraft draft, Ledger ledger, MessageSource messages) {
        this.rounds = rounds;
        this.draft = draft;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "confirm-minutes";
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        return Map.of("minutes", List.of(draft.of(round(task))));
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return Seating.interestAt("minutes", round(task));
    }

    @Override
    public Set<UUID> barred(InboxTask task) {
        return Seating.withAnInterest(round(task));
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var round = round(task);
        return new SignedContent(task.subject(), round.contentHash(), messages.getMessage("committee.statement.minutes",
                new Object[] {round.title(), round.number(), Digest.of(answers.text("minutes"))}, Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = round(task);
        Seating.requireNoInterest(round, FacilityContext.requiredPerson());
        round.confirmMinutes(answers.text("minutes"));
        ledger.record(Act.of("minutes-confirmed", Rounds.matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id())
                .with("recordHash", Digest.of(answers.text("minutes"))));
        return Map.of();
    }

    private Round round(InboxTask task) {
        return rounds.get(task.roundId().orElseThrow());
    }
}

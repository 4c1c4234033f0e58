package org.kitei.committee;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.AlreadyDone;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A member's opinion, signed over the content of the round. */
@Component
class GiveOpinion implements TaskHandler {

    private final Rounds rounds;
    private final MatterSources matters;
    private final Ledger ledger;
    private final MessageSource messages;

    GiveOpinion(Rounds rounds, MatterSources matters, Ledger ledger, MessageSource messages) {
        this.rounds = rounds;
        this.matters = matters;
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public String form() {
        return "give-opinion";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("articles", matter(task).provisions().stream()
                .map(provision -> new Choice(provision.id(), provision.label())).toList());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        if (rounds.tooLate(task.roundId().orElseThrow())) {
            throw OpinionTooLate.deadlinePassed();
        }
        return Map.of();
    }

    @Override
    public Optional<AlreadyDone> closed(InboxTask task) {
        var round = rounds.get(task.roundId().orElseThrow());
        if (task.state() != InboxTask.State.CANCELLED || round.state() == Round.State.ABANDONED) {
            return Optional.empty();
        }
        var left = task.assignee().flatMap(round.seats()::of).flatMap(RoundMember::leftOn).isPresent();
        return Optional.of(left ? OpinionTooLate.leftOffice() : OpinionTooLate.deadlinePassed());
    }

    @Override
    public SignedContent content(InboxTask task, Answers answers) {
        var kind = OpinionKind.of(answers.text("opinion"));
        var matter = matter(task);
        return new SignedContent(task.subject(), matter.contentHash(), messages.getMessage("committee.statement.opinion",
                new Object[] {matter.title(), messages.getMessage("committee.opinion." + kind.value(), null, Locale.JAPANESE)},
                Locale.JAPANESE));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = rounds.hold(task.roundId().orElseThrow());
        if (round.resolution().isPresent()) {
            throw OpinionTooLate.deadlinePassed();
        }
        var kind = OpinionKind.of(answers.text("opinion"));
        var labels = choices(task).get("articles").stream().collect(Collectors.toMap(Choice::value, Choice::label));
        var comments = answers.list("comments").stream()
                .map(row -> new Opinion.Comment(
                        row.get("article"), labels.getOrDefault(row.get("article"), ""), row.get("comment")))
                .toList();
        var opinion = Opinion.of(round, kind, answers.text("reason"), comments, Objects.requireNonNull(signature));
        round.give(opinion);
        ledger.record(Act.of("opinion-given", Rounds.matter(round)).on(signature.contentHash())
                .with("round", round.number()).with("opinion", kind.value())
                .with("opinionId", opinion.id()).with("recordHash", opinion.digest()));
        return Map.of();
    }

    private Matter matter(InboxTask task) {
        return matters.of(task.subject().type()).matter(task.subject().id());
    }
}

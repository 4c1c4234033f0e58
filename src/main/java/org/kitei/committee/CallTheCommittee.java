package org.kitei.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.Role;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The secretary calls a meeting or a written deliberation, with a deadline. */
@Component
class CallTheCommittee implements TaskHandler {

    private static final int DAYS_FOR_OPINIONS = 7;

    private final Rounds rounds;
    private final Seating seating;
    private final MatterSources matters;
    private final FacilityDirectory facilities;
    private final MessageSource messages;
    private final Ledger ledger;
    private final Clock clock;

    CallTheCommittee(Rounds rounds, Seating seating, MatterSources matters, FacilityDirectory facilities, MessageSource messages,
            Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.seating = seating;
        this.matters = matters;
        this.messages = messages;
        this.facilities = facilities;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "call-the-committee";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("members", MemberChoices.of(round(task).seats().takingPart()));
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        var proposal = new HashMap<>(Map.of("mode", List.of("written"), "agenda", List.of(task.title()),
                "deadline", List.of(facilities.today().plusDays(DAYS_FOR_OPINIONS).toString())));
        proposer(task).ifPresent(proposer -> {
            proposal.put("recused", List.of(proposer.personId().toString()));
            proposal.put("recusalReason", List.of(messages.getMessage("committee.recusal.proposer",
                    new Object[] {proposer.name()}, Locale.JAPANESE)));
        });
        return proposal;
    }

    /** Whoever brings a matter before the committee has an interest in it, unless the secretary finds otherwise. */
    private Optional<RoundMember> proposer(InboxTask task) {
        var proposer = matters.of(task.subject().type()).matter(task.subject().id()).proposer();
        return proposer == null ? Optional.empty() : round(task).seats().of(proposer).filter(RoundMember::takesPart);
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var objections = new HashMap<String, String>();
        var deadline = answers.date("deadline").orElse(LocalDate.MIN);
        if (deadline.isBefore(facilities.today())) {
            objections.put("deadline", "committee.error.deadline-past");
        }
        answers.dateTime("meetingAt").ifPresent(meeting -> {
            if (meeting.atZone(facilities.zone()).toInstant().isBefore(clock.instant())) {
                objections.put("meetingAt", "committee.error.meeting-past");
            } else if (deadline.isBefore(meeting.toLocalDate())) {
                objections.put("deadline", "committee.error.deadline-before-meeting");
            }
        });
        if (!answers.all("recused").isEmpty() && answers.text("recusalReason").isEmpty()) {
            objections.put("recusalReason", "committee.error.recusal-reason");
        }
        objectionToRecusals(round(task).seats(), new HashSet<>(answers.all("recused")))
                .ifPresent(key -> objections.put(key.equals("committee.error.no-members") ? "mode" : "recused", key));
        return objections;
    }

    /** Somebody must be left to preside, and somebody else to vote. */
    private static Optional<String> objectionToRecusals(Seats seats, Set<String> recused) {
        if (seats.entitled().isEmpty()) {
            return Optional.of("committee.error.no-members");
        }
        var left = new ArrayList<>(seats.takingPart());
        left.removeIf(member -> recused.contains(member.personId().toString()));
        var presides = left.stream().filter(RoundMember::chairs).findFirst()
                .or(() -> left.stream().filter(member -> member.role() == Role.VICE_CHAIR).findFirst());
        if (presides.isEmpty() && seats.chair().filter(RoundMember::takesPart).isPresent()) {
            return Optional.of("committee.error.nobody-presides");
        }
        presides.ifPresent(left::remove);
        return left.isEmpty() ? Optional.of("committee.error.everyone-recused") : Optional.empty();
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = round(task);
        seating.release(round);
        var meeting = answers.text("mode").equals("meeting");
        var deadline = answers.date("deadline").orElseThrow();
        round.call(new Call(
                meeting ? answers.dateTime("meetingAt").orElseThrow() : null, answers.text("place"), answers.text("agenda"),
                facilities.endOf(deadline), answers.all("recused").stream().map(UUID::fromString).collect(Collectors.toSet()),
                answers.text("recusalReason")), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(Act.of("committee-called", Rounds.matter(round)).on(round.contentHash())
                .with("round", round.number()).with("roundId", round.id()).with("mode", answers.text("mode"))
                .with("deadline", deadline).with("recused", names(round)).with("reason", answers.text("recusalReason")));
        return Map.of("meeting", meeting);
    }

    private static String names(Round round) {
        return round.seats().members().stream().filter(RoundMember::recused).map(RoundMember::name).collect(Collectors.joining("、"));
    }

    private Round round(InboxTask task) {
        return rounds.get(task.roundId().orElseThrow());
    }
}

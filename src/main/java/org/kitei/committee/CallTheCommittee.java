package org.kitei.committee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.FacilityDirectory;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.inbox.form.Choice;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The secretary calls a meeting or a written deliberation, with a deadline. */
@Component
class CallTheCommittee implements TaskHandler {

    private static final int DAYS_FOR_OPINIONS = 7;

    private final Rounds rounds;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final Clock clock;

    CallTheCommittee(Rounds rounds, FacilityDirectory facilities, Ledger ledger, Clock clock) {
        this.rounds = rounds;
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
        return Map.of("members", MemberChoices.of(round(task).entitled()));
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        return Map.of("mode", List.of("written"), "agenda", List.of(task.title()),
                "deadline", List.of(facilities.today().plusDays(DAYS_FOR_OPINIONS).toString()));
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
        var voting = round(task).entitled().stream().map(member -> member.personId().toString()).toList();
        if (voting.isEmpty()) {
            objections.put("mode", "committee.error.no-members");
        } else if (answers.all("recused").containsAll(voting)) {
            objections.put("recused", "committee.error.everyone-recused");
        }
        return objections;
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = round(task);
        var meeting = answers.text("mode").equals("meeting");
        var deadline = answers.date("deadline").orElseThrow();
        round.call(new Call(
                meeting ? answers.dateTime("meetingAt").orElseThrow() : null, answers.text("place"), answers.text("agenda"),
                facilities.endOf(deadline), answers.all("recused").stream().map(UUID::fromString).collect(Collectors.toSet()),
                answers.text("recusalReason")));
        ledger.record(Act.of("committee-called", Rounds.matter(round)).on(round.contentHash())
                .with("round", round.number()).with("mode", answers.text("mode")).with("deadline", deadline));
        return Map.of("meeting", meeting);
    }

    private Round round(InboxTask task) {
        return rounds.get(task.roundId().orElseThrow());
    }
}

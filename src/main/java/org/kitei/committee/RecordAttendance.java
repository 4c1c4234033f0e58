package org.kitei.committee;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

/** The secretary records who came to the meeting; only they are asked for an opinion. */
@Component
class RecordAttendance implements TaskHandler {

    private final Rounds rounds;
    private final Seating seating;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final Clock clock;

    RecordAttendance(Rounds rounds, Seating seating, FacilityDirectory facilities, Ledger ledger, Clock clock) {
        this.rounds = rounds;
        this.seating = seating;
        this.clock = clock;
        this.facilities = facilities;
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return "record-attendance";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("members", MemberChoices.of(round(task).seats().takingPart()));
    }

    @Override
    public Map<String, List<String>> proposal(InboxTask task) {
        return Map.of("attended", round(task).seats().members().stream().filter(RoundMember::wasPresent)
                .map(member -> member.personId().toString()).toList());
    }

    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        var nobody = answers.text("nobody").equals("true");
        return nobody == answers.all("attended").isEmpty() ? Map.of()
                : Map.of("attended", nobody ? "committee.error.attendance-both" : "committee.error.attendance-empty");
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = round(task);
        seating.release(round);
        round.recordAttendance(answers.all("attended").stream().map(UUID::fromString).collect(Collectors.toSet()),
                facilities.endOf(facilities.today()), clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.record(Act.of("attendance-recorded", Rounds.matter(round))
                .with("round", round.number()).with("roundId", round.id()).with("attended", answers.all("attended").size()));
        return Map.of();
    }

    private Round round(InboxTask task) {
        return rounds.get(task.roundId().orElseThrow());
    }
}

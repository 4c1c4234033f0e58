package org.kitei.committee;

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
    private final FacilityDirectory facilities;
    private final Ledger ledger;

    RecordAttendance(Rounds rounds, FacilityDirectory facilities, Ledger ledger) {
        this.rounds = rounds;
        this.facilities = facilities;
        this.ledger = ledger;
    }

    @Override
    public String form() {
        return "record-attendance";
    }

    @Override
    public Map<String, List<Choice>> choices(InboxTask task) {
        return Map.of("members", MemberChoices.of(round(task).entitled()));
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var round = round(task);
        round.recordAttendance(answers.all("attended").stream().map(UUID::fromString).collect(Collectors.toSet()),
                facilities.endOf(facilities.today()));
        ledger.record(Act.of("attendance-recorded", Rounds.matter(round))
                .with("round", round.number()).with("attended", answers.all("attended").size()));
        return Map.of();
    }

    private Round round(InboxTask task) {
        return rounds.get(task.roundId().orElseThrow());
    }
}

package org.kitei.appointment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.NoSuchRecord;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskHandler;
import org.kitei.inbox.form.Answers;
import org.kitei.ledger.Ledger;
import org.kitei.signature.Signature;
import org.springframework.stereotype.Component;

/** The person named accepts, or declines with a reason. */
@Component
class AcceptAppointmentTask implements TaskHandler {

    private final NominationRecords records;
    private final Nominations nominations;
    private final Appointments appointments;
    private final Ledger ledger;
    private final Clock clock;

    AcceptAppointmentTask(NominationRecords records, Nominations nominations, Appointments appointments, Ledger ledger, Clock clock) {
        this.records = records;
        this.nominations = nominations;
        this.appointments = appointments;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "accept-appointment";
    }

    /** Since the naming the person may have got the role otherwise, or the term may be over. */
    @Override
    public Map<String, String> objections(InboxTask task, Answers answers) {
        return !answers.text("answer").equals("accept") || appointments.possible(get(task).wanted())
                ? Map.of() : Map.of("answer", "appointment.error.no-longer");
    }

    @Override
    public Map<String, Object> handle(InboxTask task, Answers answers, @Nullable Signature signature) {
        var nomination = get(task);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var namedBy = Set.of(nomination.namedBy());
        if (answers.text("answer").equals("accept")) {
            nomination.accept(now);
            ledger.record(nominations.act("nomination-accepted", nomination));
            nominations.tell(namedBy, "appointment.told.accepted", nomination);
        } else {
            nomination.decline(answers.text("reason"), now);
            ledger.record(nominations.act("nomination-declined", nomination).with("reason", answers.text("reason")));
            nominations.tell(namedBy, "appointment.told.declined", nomination);
        }
        return Map.of("appointmentAnswer", answers.text("answer"));
    }

    private Nomination get(InboxTask task) {
        var id = task.subject().id();
        return records.findById(UUID.fromString(id)).orElseThrow(() -> new NoSuchRecord(Nominations.SUBJECT, id));
    }
}

package org.kitei.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.kitei.facility.Announcement;
import org.kitei.facility.Appointments;
import org.kitei.facility.BusinessDays;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.Leaving;
import org.kitei.facility.Naming;
import org.kitei.facility.NewAppointment;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonLeft;
import org.kitei.facility.Term;
import org.kitei.ledger.Digest;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.signature.Reauthentication;
import org.kitei.signature.Signatures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class SignedNaming implements Naming {

    private static final String MEANING = "任命";
    private static final String ENDING = "解任";
    private static final int DAYS_TO_ANSWER = 5;

    private final NominationRecords records;
    private final Nominations nominations;
    private final NominationProcess process;
    private final Appointments appointments;
    private final Leaving leaving;
    private final People people;
    private final FacilityDirectory facility;
    private final BusinessDays businessDays;
    private final CalendarWords calendar;
    private final Signatures signatures;
    private final Ledger ledger;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignedNaming(NominationRecords records, Nominations nominations, NominationProcess process, Appointments appointments,
            Leaving leaving, People people, FacilityDirectory facility, BusinessDays businessDays, CalendarWords calendar, Signatures signatures,
            Ledger ledger, MessageSource messages, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.records = records;
        this.nominations = nominations;
        this.process = process;
        this.appointments = appointments;
        this.leaving = leaving;
        this.people = people;
        this.facility = facility;
        this.businessDays = businessDays;
        this.calendar = calendar;
        this.signatures = signatures;
        this.ledger = ledger;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public String statement(NewAppointment wanted) {
        var role = messages.getMessage("role." + wanted.role(), null, Locale.JAPANESE);
        var days = new Object[] {people.get(wanted.personId()).name(), role, calendar.day(wanted.from(), Locale.JAPANESE),
            wanted.until() == null ? "" : calendar.day(wanted.until(), Locale.JAPANESE)};
        return messages.getMessage(wanted.until() == null ? "appointment.statement" : "appointment.statement.until", days, Locale.JAPANESE);
    }

    @Override
    public void name(NewAppointment wanted, CharSequence password) {
        appointments.examine(wanted);
        var proof = signatures.reauthenticate(password)
                .orElseThrow(() -> InvalidInput.at("password", "inbox.error.password"));
        transaction.executeWithoutResult(tx -> nameNow(wanted, proof));
    }

    private void nameNow(NewAppointment wanted, Reauthentication proof) {
        appointments.examine(wanted);
        var director = FacilityContext.requiredPerson();
        var due = facility.endOf(businessDays.after(facility.today(), DAYS_TO_ANSWER));
        var nomination = records.save(Nomination.of(wanted, director, now(), due));
        var subject = new Subject(Nominations.SUBJECT, nomination.id());
        ledger.record(nominations.act("person-named", nomination).with("from", wanted.from()));
        signatures.sign(proof, MEANING, subject, nomination.contentHash(), statement(wanted));
        if (director.equals(wanted.personId())) {
            nomination.accept(now());
            appointments.accepted(wanted, director);
        } else {
            process.named(nomination.id(), subject, wanted.personId());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public String endStatement(Term term, LocalDate lastDay) {
        return messages.getMessage("appointment.statement.end", new Object[] {people.get(term.personId()).name(),
            messages.getMessage("role." + term.role(), null, Locale.JAPANESE), calendar.day(lastDay, Locale.JAPANESE)}, Locale.JAPANESE);
    }

    @Override
    @Transactional(readOnly = true)
    public void examineEnd(UUID termId, LocalDate lastDay) {
        appointments.examineEnd(termId, lastDay);
        leaving.examineEnd(appointments.get(termId), lastDay);
    }

    @Override
    public void end(UUID termId, LocalDate lastDay, CharSequence password) {
        examineEnd(termId, lastDay);
        var proof = signatures.reauthenticate(password)
                .orElseThrow(() -> InvalidInput.at("password", "inbox.error.password"));
        transaction.executeWithoutResult(tx -> endNow(termId, lastDay, proof));
    }

    private void endNow(UUID termId, LocalDate lastDay, Reauthentication proof) {
        examineEnd(termId, lastDay);
        var term = appointments.get(termId);
        signatures.sign(proof, ENDING, new Subject("person", term.personId()),
                Digest.of(term.id(), term.personId(), term.role(), lastDay), endStatement(term, lastDay));
        appointments.end(termId, lastDay);
        events.publishEvent(new Announcement(Set.of(term.personId()), "appointment.told.ended",
                List.of(people.get(term.personId()).name(), "#role." + term.role(), lastDay.toString()), "/account"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return records.waiting().stream().map(one -> new Waiting(one.id(), one.wanted(), one.dueAt())).toList();
    }

    @Override
    @Transactional
    public void withdraw(UUID namingId) {
        appointments.requireDirector();
        var nomination = records.findById(namingId).orElseThrow(() -> new NoSuchRecord(Nominations.SUBJECT, namingId));
        if (nomination.waiting()) {
            withdraw(nomination);
            nominations.tell(Set.of(nomination.personId()), "appointment.told.withdrawn", nomination);
        }
    }

    /** Who leaves is asked no more. */
    @EventListener
    void on(PersonLeft event) {
        records.waitingFor(event.personId()).forEach(this::withdraw);
    }

    private void withdraw(Nomination nomination) {
        nomination.withdraw(now());
        ledger.record(nominations.act("nomination-withdrawn", nomination));
        process.withdrawn(nomination.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

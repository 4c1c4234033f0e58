package org.kitei.ledger;

import java.util.TreeSet;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.kitei.facility.AbsenceEnded;
import org.kitei.facility.AbsenceRecorded;
import org.kitei.facility.AppointmentEnded;
import org.kitei.facility.DeputyDismissed;
import org.kitei.facility.DeputyNamed;
import org.kitei.facility.DeputyTerm;
import org.kitei.facility.FacilityChanged;
import org.kitei.facility.FacilityFounded;
import org.kitei.facility.PasswordChosen;
import org.kitei.facility.PasswordReset;
import org.kitei.facility.People;
import org.kitei.facility.PersonAppointed;
import org.kitei.facility.PersonChanged;
import org.kitei.facility.PersonEntered;
import org.kitei.facility.PersonLeft;
import org.kitei.facility.PersonRef;
import org.kitei.facility.ResetConfirmed;

/** Records what is done to the facility and its people, which know nothing of the ledger. */
@Component
class FacilityActs {

    private final Ledger ledger;
    private final People people;

    FacilityActs(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    @EventListener
    void on(FacilityFounded event) {
        ledger.record(Act.of("facility-founded", new Subject("facility", event.facilityId()))
                .with("name", event.name()).with("code", event.code()).with("size", event.size())
                .with("sample", event.sample()));
    }

    @EventListener
    void on(FacilityChanged event) {
        var act = Act.of("facility-changed", new Subject("facility", event.facilityId())).with("name", event.name());
        for (var change : event.changes().entrySet()) {
            act = act.with("changed." + change.getKey(), change.getValue());
        }
        ledger.record(act);
    }

    @EventListener
    void on(PersonEntered event) {
        ledger.record(about("person-entered", event.personId(), event.name()));
    }

    @EventListener
    void on(PersonChanged event) {
        ledger.record(about("person-changed", event.personId(), event.name()));
    }

    @EventListener
    void on(PersonLeft event) {
        ledger.record(about("person-left", event.personId(), event.name()).with("until", event.lastDay()));
    }

    @EventListener
    void on(PersonAppointed event) {
        var act = about("person-appointed", event.personId()).with("role", event.role()).with("from", event.from())
                .with("appointment", event.appointmentId());
        ledger.record(event.until() == null ? act : act.with("until", event.until()));
    }

    @EventListener
    void on(AppointmentEnded event) {
        ledger.record(about("appointment-ended", event.personId()).with("role", event.role()).with("until", event.lastDay())
                .with("appointment", event.appointmentId()));
    }

    @EventListener
    void on(PasswordChosen event) {
        ledger.record(about("password-chosen", event.personId()));
    }

    @EventListener
    void on(PasswordReset event) {
        ledger.record(about("password-reset", event.personId()));
    }

    @EventListener
    void on(ResetConfirmed event) {
        ledger.record(about("password-confirmed", event.personId(), event.name()));
    }

    @EventListener
    void on(AbsenceRecorded event) {
        var absence = event.absence();
        var act = about("absence-recorded", absence.personId(), event.name()).with("absence", absence.id()).with("from", absence.from());
        act = absence.until() == null ? act : act.with("until", absence.until());
        ledger.record(absence.reason().isEmpty() ? act : act.with("reason", absence.reason()));
    }

    @EventListener
    void on(AbsenceEnded event) {
        ledger.record(about("absence-ended", event.absence().personId(), event.name()).with("absence", event.absence().id()));
    }

    @EventListener
    void on(DeputyNamed event) {
        var act = about("deputy-named", event.term()).with("deputyName", event.deputyName()).with("from", event.term().from())
                .with("acts", String.join(",", new TreeSet<>(event.term().acts())));
        ledger.record(event.term().until() == null ? act : act.with("until", event.term().until()));
    }

    @EventListener
    void on(DeputyDismissed event) {
        ledger.record(about("deputy-dismissed", event.term()).with("deputyName", event.deputyName()));
    }

    private Act about(String act, DeputyTerm term) {
        return about(act, term.principalId()).with("deputyship", term.id()).with("deputy", term.deputyId());
    }

    private Act about(String act, UUID personId) {
        return about(act, personId, people.find(personId).map(PersonRef::name).orElse(""));
    }

    private static Act about(String act, UUID personId, String name) {
        return Act.of(act, new Subject("person", personId)).with("name", name);
    }
}

package org.kitei.ledger;

import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.kitei.facility.AppointmentEnded;
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

    private Act about(String act, UUID personId) {
        return about(act, personId, people.find(personId).map(PersonRef::name).orElse(""));
    }

    private static Act about(String act, UUID personId, String name) {
        return Act.of(act, new Subject("person", personId)).with("name", name);
    }
}

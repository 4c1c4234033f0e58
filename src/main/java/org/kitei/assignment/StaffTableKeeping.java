package org.kitei.assignment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kitei.facility.Announcement;
import org.kitei.facility.AppointmentEnded;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.People;
import org.kitei.facility.PersonAppointed;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.ledger.Act;
import org.kitei.ledger.Ledger;
import org.kitei.ledger.Subject;
import org.kitei.regulation.CaseClosed;
import org.kitei.regulation.CaseState;
import org.kitei.regulation.EditionReading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes, in the transaction of an appointment, which tables of assigned staff in force it touches. */
@Component
class StaffTableKeeping {

    private final StaffChanges changes;
    private final EditionReading editions;
    private final Appointments appointments;
    private final People people;
    private final FacilityDirectory facilities;
    private final Ledger ledger;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffTableKeeping(StaffChanges changes, EditionReading editions, Appointments appointments, People people,
            FacilityDirectory facilities, Ledger ledger, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.editions = editions;
        this.appointments = appointments;
        this.people = people;
        this.facilities = facilities;
        this.ledger = ledger;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PersonAppointed began) {
        var what = new TableChange(name(began.personId()), roleName(began.role()), TableChange.Kind.BEGAN, began.from(), began.until());
        note(began.appointmentId(), began.personId(), began.role(), what);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AppointmentEnded ended) {
        var left = appointments.rolesOf(ended.personId(), ended.lastDay().plusDays(1)).isEmpty();
        var what = new TableChange(name(ended.personId()), roleName(ended.role()),
                left ? TableChange.Kind.LEFT : TableChange.Kind.ENDED, ended.lastDay(), null);
        note(ended.appointmentId(), ended.personId(), ended.role(), what);
    }

    /** A case that came to nothing leaves the table as it was. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseClosed closed) {
        if (closed.outcome() != CaseState.IN_FORCE) {
            changes.findByCaseId(closed.caseId()).forEach(change -> {
                change.proposeAgain();
                ledger.record(act("staff-table-proposed-again", change));
            });
        }
    }

    /** What a role is called in a regulation, which is in Japanese. */
    String roleName(Role role) {
        return messages.getMessage("role." + role, null, Locale.JAPANESE);
    }

    static Act act(String name, StaffChange change) {
        return Act.of(name, new Subject("regulation", change.regulationId())).with("changeId", change.id())
                .with("name", change.personName()).with("role", change.role());
    }

    private void note(UUID appointmentId, UUID personId, Role role, TableChange what) {
        editions.inForce(facilities.today()).forEach((regulation, edition) -> {
            var text = editions.get(edition);
            if (AssignedStaffTable.touched(text.text(), what)
                    && !changes.existsByRegulationIdAndAppointmentIdAndKind(regulation, appointmentId, what.kind())) {
                var change = changes.save(StaffChange.of(regulation, appointmentId, personId, role, what,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
                ledger.record(act("staff-table-changed", change).with(what.began() ? "from" : "until", what.day())
                        .with("recordHash", change.digest()));
                events.publishEvent(new Announcement(asked(), "assignment.told.changed",
                        List.of(text.text().title(), what.person(), "#role." + role), "/regulations/" + regulation + "/staff-table"));
            }
        });
    }

    private Set<UUID> asked() {
        return Stream.of(Role.DRAFTER, Role.SYSTEM_MANAGER).flatMap(role -> appointments.holders(role, facilities.today()).stream())
                .map(PersonRef::id).collect(Collectors.toSet());
    }

    private String name(UUID person) {
        return people.find(person).map(PersonRef::name).orElse("");
    }
}

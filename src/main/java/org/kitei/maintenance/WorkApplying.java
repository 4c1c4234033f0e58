package org.kitei.maintenance;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.Workers;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.NumberSeries;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies for works (row 6-3A): beforehand, or in an emergency at the moment it begins. */
@Service
public class WorkApplying {

    private final WorkRecords records;
    private final WorkBook book;
    private final Workers registered;
    private final WorkProcess process;
    private final NumberSeries numbers;
    private final WorkTimes times;
    private final Appointments appointments;
    private final People people;
    private final FacilityDirectory facilities;

    WorkApplying(WorkRecords records, WorkBook book, Workers registered, WorkProcess process, NumberSeries numbers,
            WorkTimes times, Appointments appointments, People people, FacilityDirectory facilities) {
        this.records = records;
        this.book = book;
        this.registered = registered;
        this.process = process;
        this.numbers = numbers;
        this.times = times;
        this.appointments = appointments;
        this.people = people;
        this.facilities = facilities;
    }

    /**
     * The house applies for a contractor's work.
     *
     * @param workers  ids of people registered under the plan's agreement
     * @param emergencyBecause why it cannot wait for the approval; empty where it can
     * @throws InvalidInput with everything that is wrong with the plan
     * @throws NotAllowed   where the person at work is no operations manager
     */
    @Transactional
    public UUID apply(Plan plan, List<UUID> workers, String emergencyBecause) {
        var person = FacilityContext.requiredPerson();
        if (!appointments.rolesOf(person, facilities.today()).contains(Role.OPERATIONS_MANAGER)) {
            throw new NotAllowed("apply for maintenance", Role.OPERATIONS_MANAGER);
        }
        return apply(plan, workers, emergencyBecause, person, people.get(person).name());
    }

    /** @param applicant whoever applied, in words */
    UUID apply(Plan plan, List<UUID> workers, String emergencyBecause, @Nullable UUID by, String applicant) {
        if (emergencyBecause.length() > 1000) {
            throw InvalidInput.at("emergencyBecause", "maintenance.error.long", 1000);
        }
        var now = times.now();
        var wanted = emergencyBecause.isEmpty() ? plan : plan.fromNow(now);
        wanted.check();
        if (wanted.from().isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
            throw InvalidInput.at("from", "maintenance.error.past");
        }
        var chosen = registered.of(plan.agreementId()).stream().filter(one -> !one.ended() && workers.contains(one.id()))
                .map(one -> new WorkPerson(one.id(), one.name())).toList();
        if (chosen.isEmpty()) {
            throw InvalidInput.at("workers", "maintenance.error.nobody");
        }
        var year = facilities.today().getYear();
        var number = "%d-%03d".formatted(year, numbers.next("maintenance", year));
        var work = records.save(Work.apply(number, new Application(wanted, chosen, emergencyBecause), by, applicant, now));
        book.record(book.act("maintenance-applied", work).with("work", work.id()).with("applicant", applicant));
        process.applied(work.id(), WorkBook.subject(work.id()), work.emergency());
        return work.id();
    }
}

package org.kitei.maintenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.contract.WorkerStanding;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.facility.DueSteps;
import org.kitei.facility.Role;
import org.kitei.inbox.SampleTasks;
import org.kitei.ledger.Subject;
import org.kitei.maintenance.ReportDesk.Sent;
import org.kitei.outside.OutsideDoor;
import org.springframework.stereotype.Component;

/** What people of a sample facility do with works; their contractors report at links. */
@Component
class SampleWorks {

    /** Reserved for documentation: no machine has it. */
    private static final String FROM = "192.0.2.12";

    private final WorkApplying applying;
    private final WorkKeeping keeping;
    private final WorkReports reports;
    private final ReportDesk desk;
    private final OutsideDoor door;
    private final AccountWindowRecords windows;
    private final Workers workers;
    private final SampleTasks people;
    private final DueSteps dueSteps;

    SampleWorks(WorkApplying applying, WorkKeeping keeping, WorkReports reports, ReportDesk desk, OutsideDoor door,
            AccountWindowRecords windows, Workers workers, SampleTasks people, DueSteps dueSteps) {
        this.applying = applying;
        this.keeping = keeping;
        this.reports = reports;
        this.desk = desk;
        this.door = door;
        this.windows = windows;
        this.workers = workers;
        this.people = people;
        this.dueSteps = dueSteps;
    }

    /** Those who may work under the agreement. */
    List<UUID> pledged(UUID agreement) {
        return workers.of(agreement).stream().filter(one -> one.standing() == WorkerStanding.REGISTERED_AND_PLEDGED).map(WorkerView::id).toList();
    }

    /** @param emergencyBecause empty for a work that waits for its approval */
    UUID applied(Plan plan, List<UUID> who, String emergencyBecause) {
        return people.as(Role.OPERATIONS_MANAGER, () -> applying.apply(plan, who, emergencyBecause));
    }

    UUID approved(UUID work, Map<String, String> attendant) {
        var answers = new HashMap<>(attendant);
        answers.put("approval", "approve");
        does(Role.SYSTEM_MANAGER, "approve-work", work, answers);
        return work;
    }

    void notApproved(UUID work, String reason) {
        does(Role.SYSTEM_MANAGER, "approve-work", work, Map.of("approval", "refuse", "reason", reason));
    }

    void withdrawn(UUID work, String reason) {
        people.as(Role.OPERATIONS_MANAGER, () -> {
            keeping.withdraw(work, reason);
            return work;
        });
    }

    void calledOff(UUID work, String reason) {
        people.as(Role.OPERATIONS_MANAGER, () -> {
            keeping.callOff(work, reason);
            return work;
        });
    }

    UUID approvedAfterwards(UUID work) {
        does(Role.SYSTEM_MANAGER, "approve-afterwards", work, Map.of("approval", "approve"));
        return work;
    }

    /** Its window begins: its accounts are to be opened. */
    void begun() {
        dueSteps.areTaken();
    }

    /** The accounts are opened, and closed again before the window is over; then the contractor is asked to report. */
    UUID doneEarly(UUID work, String because) {
        confirmed(work, "open-account");
        calledOff(work, because);
        confirmed(work, "close-account");
        return work;
    }

    /** By hand, where no switch does it. */
    private void confirmed(UUID work, String form) {
        dueSteps.areTaken();
        windows.ofWork(work).stream().map(window -> new Subject(WindowBook.SUBJECT, window.id())).filter(window -> people.isAsked(form, window))
                .forEach(window -> people.does(Role.OPERATIONS_MANAGER, form, window, Map.of()));
        dueSteps.areTaken();
    }

    /** The contractor reports at its link, which goes from hand to hand. */
    UUID reported(UUID work, Reported reported, @Nullable Sent log, String giver) {
        var link = people.as(Role.CONTRACT_MANAGER, () -> reports.makeLink(work)).orElseThrow();
        var visit = door.confirm(link.address().substring(link.address().lastIndexOf('/') + 1), link.code(), FROM).orElseThrow();
        desk.give(visit, reported, log, giver);
        return work;
    }

    void accepted(UUID work, String remark) {
        does(Role.SYSTEM_MANAGER, "verify-work", work, Map.of("verdict", "accept", "remark", remark));
    }

    void notAccepted(UUID work, String reason) {
        does(Role.SYSTEM_MANAGER, "verify-work", work, Map.of("verdict", "not-accept", "reason", reason));
    }

    private void does(Role role, String form, UUID work, Map<String, String> answers) {
        people.does(role, form, WorkBook.subject(work), answers);
    }
}

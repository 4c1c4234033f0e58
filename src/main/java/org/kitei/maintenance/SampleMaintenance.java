package org.kitei.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.kitei.contract.AgreementList;
import org.kitei.contract.AgreementQuery;
import org.kitei.contract.AgreementReading;
import org.kitei.contract.WorkerStanding;
import org.kitei.contract.WorkerView;
import org.kitei.contract.Workers;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.PersonRef;
import org.kitei.facility.Role;
import org.kitei.facility.SampleFounded;
import org.kitei.facility.SampleFounding;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.maintenance.Plan.PatientData;
import org.kitei.maintenance.Plan.Place;
import org.kitei.signature.Signatures;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Works for a sample facility, as its people would make them: one to approve, one to come, one refused, an emergency under way. */
@Component
class SampleMaintenance {

    private final WorkApplying applying;
    private final AgreementList agreements;
    private final AgreementReading reading;
    private final Workers workers;
    private final Inbox inbox;
    private final TaskDesk tasks;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final Appointments appointments;
    private final FacilityDirectory facilities;

    SampleMaintenance(WorkApplying applying, AgreementList agreements, AgreementReading reading, Workers workers, Inbox inbox, TaskDesk tasks,
            TaskCompletion completion, Signatures signatures, Appointments appointments, FacilityDirectory facilities) {
        this.applying = applying;
        this.agreements = agreements;
        this.reading = reading;
        this.workers = workers;
        this.inbox = inbox;
        this.tasks = tasks;
        this.completion = completion;
        this.signatures = signatures;
        this.appointments = appointments;
        this.facilities = facilities;
    }

    /** After the agreements and those registered under them. */
    @EventListener
    @Order(120)
    void fill(SampleFounded sample) {
        agreements.find(new AgreementQuery("", AgreementQuery.Selection.IN_FORCE, null, AgreementQuery.Order.UNTIL, null), 10).stream()
                .map(line -> line.id()).filter(id -> !pledged(id).isEmpty()).findFirst().ifPresent(this::fill);
    }

    private void fill(UUID agreement) {
        var system = reading.get(agreement).terms().systems().lines().findFirst().orElse("");
        var today = facilities.today();
        apply(plan(agreement, "月例の更新", system, today.plusDays(3), 22, 24), pledged(agreement), "");
        var approved = apply(plan(agreement, "帳票の様式の変更", system, today.plusDays(7), 20, 22), pledged(agreement), "");
        does(holder(Role.SYSTEM_MANAGER), "approve-work", approved, Map.of("approval", "approve"));
        apply(plan(agreement, "ほかのシステムの点検", "契約にないシステム（見本）", today.plusDays(5), 10, 12), pledged(agreement), "");
        apply(plan(agreement, "停止した処理の復旧", system, today.plusDays(1), 0, 6), pledged(agreement), "夜間の一括処理が止まり、診療を始められない。");
    }

    private List<UUID> pledged(UUID agreement) {
        return workers.of(agreement).stream().filter(one -> one.standing() == WorkerStanding.REGISTERED_AND_PLEDGED).map(WorkerView::id).toList();
    }

    private Plan plan(UUID agreement, String title, String system, LocalDate day, int from, int until) {
        return new Plan(agreement, title, system, Place.REMOTE, "委託先の専用回線から、院内の踏み台を通る。", "控えを取り、作業し、動作を確かめる。うまくいかなければ控えに戻す。",
                PatientData.SEEN, "", hour(day, from), hour(day, until));
    }

    private Instant hour(LocalDate day, int hour) {
        return day.atStartOfDay(facilities.zone()).plusHours(hour).toInstant();
    }

    private UUID apply(Plan plan, List<UUID> who, String emergencyBecause) {
        return as(holder(Role.OPERATIONS_MANAGER), () -> applying.apply(plan, who, emergencyBecause));
    }

    private void does(PersonRef person, String form, UUID work, Map<String, String> answers) {
        as(person, () -> {
            var task = inbox.openAbout(WorkBook.subject(work)).stream().filter(open -> open.form().equals(form)).map(InboxTask::getId)
                    .findFirst().orElseThrow();
            var typed = new LinkedHashMap<String, List<String>>();
            answers.forEach((key, value) -> typed.put(key, List.of(value)));
            var checked = tasks.check(task, typed, Locale.JAPANESE);
            completion.completeSigned(task, checked.answers(), signatures.reauthenticate(SampleFounding.PASSWORD).orElseThrow(),
                    java.util.Objects.requireNonNull(checked.content()).contentHash());
            return task;
        });
    }

    private PersonRef holder(Role role) {
        return appointments.holders(role, facilities.today()).get(0);
    }

    private static <T> T as(PersonRef person, Supplier<T> work) {
        return FacilityContext.call(FacilityContext.requiredFacility(), person.id(), work);
    }
}

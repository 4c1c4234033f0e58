package org.kitei;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityFounding;
import org.kitei.facility.FacilityProfile;
import org.kitei.facility.NewFacility;
import org.kitei.facility.NewPerson;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.facility.Size;
import org.kitei.inbox.Inbox;
import org.kitei.inbox.InboxTask;
import org.kitei.inbox.TaskCompletion;
import org.kitei.inbox.TaskDesk;
import org.kitei.signature.Signatures;
import org.springframework.boot.test.context.TestComponent;

/** Founds facilities with people of every role and lets them do their tasks the way the pages do. */
@TestComponent
public class TestHospital {

    public static final String PASSWORD = "Tsubame-2026-kitei!";

    private final FacilityFounding founding;
    private final People people;
    private final Appointments appointments;
    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskCompletion completion;
    private final Signatures signatures;
    private final ManagementService engine;
    private final TestClock clock;

    TestHospital(FacilityFounding founding, People people, Appointments appointments, Inbox inbox, TaskDesk desk,
            TaskCompletion completion, Signatures signatures, ManagementService engine, TestClock clock) {
        this.founding = founding;
        this.people = people;
        this.appointments = appointments;
        this.inbox = inbox;
        this.desk = desk;
        this.completion = completion;
        this.signatures = signatures;
        this.engine = engine;
        this.clock = clock;
    }

    /** @param people by the name they sign in with */
    public record House(UUID id, String code, Map<String, UUID> people) {

        public UUID who(String name) {
            return people.get(name);
        }

        public void as(String name, Runnable work) {
            FacilityContext.run(id, people.get(name), work);
        }

        public <T> T as(String name, Supplier<T> work) {
            return FacilityContext.call(id, people.get(name), work);
        }
    }

    /** A hospital: director, administrator, drafter, secretary, chair and the members m1 to m5. */
    public House hospital() {
        var house = found(Size.B, "テスト中央病院", "当院");
        var roles = new LinkedHashMap<String, List<Role>>();
        roles.put("drafter", List.of(Role.DRAFTER, Role.OPERATIONS_MANAGER));
        roles.put("secretary", List.of(Role.SECRETARY));
        roles.put("auditor", List.of(Role.AUDIT_MANAGER));
        roles.put("chair", List.of(Role.COMMITTEE_CHAIR));
        for (int i = 1; i <= 5; i++) {
            roles.put("m" + i, List.of(Role.COMMITTEE_MEMBER));
        }
        roles.put("staff", List.of(Role.STAFF));
        return staffed(house, roles);
    }

    /** A clinic: the director drafts too. */
    public House clinic() {
        return staffed(found(Size.C, "テスト内科クリニック", "当院"), Map.of("staff", List.of(Role.STAFF)));
    }

    private House found(Size size, String name, String shortName) {
        var code = "t-" + UUID.randomUUID().toString().substring(0, 8);
        var founded = founding.found(new NewFacility(code, name, shortName, size, ZoneId.of("Asia/Tokyo"), false,
                List.of("診療部", "事務部"), List.of("電子カルテシステム", "医事会計システム"), FacilityProfile.Settings.defaults(),
                NewPerson.of("院長 太郎", "director", PASSWORD), NewPerson.of("管理 花子", "administrator", PASSWORD)));
        var house = new House(founded.facilityId(), code, new LinkedHashMap<>());
        house.people().put("director", founded.directorId());
        house.people().put("administrator", founded.administratorId());
        if (size == Size.C) {
            house.as("director", () -> {
                appointments.appoint(founded.directorId(), Role.DRAFTER, null, today(), null);
            });
        }
        return house;
    }

    private House staffed(House house, Map<String, List<Role>> roles) {
        roles.forEach((name, held) -> {
            var person = house.as("administrator", () -> people.enter(NewPerson.of("試験 " + name, name, PASSWORD)));
            house.people().put(name, person);
            held.forEach(role -> house.as("director", () -> {
                appointments.appoint(person, role, null, today(), null);
            }));
        });
        return house;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    }

    public Instant now() {
        return clock.instant();
    }

    /** The answers were refused. */
    public static final class Refused extends AssertionError {

        private final transient Map<String, String> errors;

        Refused(String form, Map<String, String> errors) {
            super(form + " refused: " + errors);
            this.errors = errors;
        }

        /** Messages by posted name. */
        public Map<String, String> errors() {
            return errors;
        }
    }

    /** The person's open task of this form. */
    public InboxTask task(House house, String who, String form) {
        return house.as(who, () -> inbox.waiting(null, 100).tasks().stream().filter(task -> task.form().equals(form)).findFirst()
                .orElseThrow(() -> new AssertionError(who + " has no task " + form)));
    }

    /** The one of several tasks of a form that is about this. */
    public InboxTask task(House house, String who, String form, UUID about) {
        return house.as(who, () -> inbox.waiting(null, 100).tasks().stream()
                .filter(task -> task.form().equals(form) && task.subject().id().equals(about.toString())).findFirst()
                .orElseThrow(() -> new AssertionError(who + " has no task " + form + " about " + about)));
    }

    public List<String> waiting(House house, String who) {
        return house.as(who, () -> inbox.waiting(null, 100).tasks().stream().map(InboxTask::form).toList());
    }

    /** Does the person's task of this form with these answers, signing where it is signed. */
    public void does(House house, String who, String form, Map<String, String> answers) {
        does(house, who, task(house, who, form).getId(), form, answers);
    }

    public void does(House house, String who, String taskId, String form, Map<String, String> answers) {
        var typed = new LinkedHashMap<String, List<String>>();
        answers.forEach((key, value) -> typed.put(key, new ArrayList<>(List.of(value.split("\\|")))));
        house.as(who, () -> {
            var checked = desk.check(taskId, typed, Locale.JAPANESE);
            if (!checked.accepted()) {
                throw new Refused(form, checked.errors());
            }
            if (checked.content() != null) {
                var proof = signatures.reauthenticate(PASSWORD).orElseThrow();
                completion.completeSigned(taskId, checked.answers(), proof, checked.content().contentHash());
            } else {
                completion.complete(taskId, checked.answers());
            }
        });
    }

    /** Moves the clock to the moment and runs every timer that is due by then. */
    public void travelTo(Instant moment) {
        clock.set(moment);
        run(engine::createJobQuery, moment);
    }

    /** As {@link #travelTo(Instant)}, but runs this facility's timers only. */
    public void travelTo(House house, Instant moment) {
        clock.set(moment);
        run(() -> engine.createJobQuery().tenantIdIn(house.id().toString()), moment);
    }

    /** One after the other by due date: a timer that fires may take away others. Steps that wait for nothing come first. */
    private void run(Supplier<JobQuery> jobs, Instant moment) {
        var due = jobs.get().executable().duedateLowerThan(Date.from(moment.plusMillis(1))).orderByJobDuedate().asc();
        var atOnce = jobs.get().executable().messages();
        for (var job = next(atOnce, due); job.isPresent(); job = next(atOnce, due)) {
            var id = job.get().getId();
            FacilityContext.run(UUID.fromString(job.get().getTenantId()), null, () -> engine.executeJob(id));
        }
    }

    private static Optional<Job> next(JobQuery atOnce, JobQuery due) {
        return next(atOnce).or(() -> next(due));
    }

    private static Optional<Job> next(JobQuery due) {
        return due.list().stream().filter(job -> job.getTenantId() != null).findFirst();
    }
}

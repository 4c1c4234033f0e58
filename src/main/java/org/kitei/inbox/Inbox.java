package org.kitei.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.People;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the current facility, kept in step with the engine in its own transactions. */
@Service
public class Inbox {

    /** Where a page of waiting tasks ended, so that the next begins behind it. */
    public record Position(Instant due, String id) {

        static final Position START = new Position(Instant.EPOCH, "");
    }

    /** One page of waiting tasks, and where the next begins. */
    public record Page(List<InboxTask> tasks, Optional<Position> next) {
    }

    private final InboxTasks tasks;
    private final SubjectViews subjects;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final People people;
    private final Asking asking;
    private final Clock clock;

    Inbox(InboxTasks tasks, SubjectViews subjects, Appointments appointments, FacilityDirectory facilities, People people,
            Asking asking, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.subjects = subjects;
        this.appointments = appointments;
        this.facilities = facilities;
        this.asking = asking;
        this.clock = clock;
    }

    /** What waits for the person at work, overdue first, {@code size} at a time. */
    @Transactional(readOnly = true)
    public Page waiting(@Nullable Position after, int size) {
        var start = after == null ? Position.START : after;
        var found = tasks.findWaiting(FacilityContext.requiredPerson(), roles(), start.due(), start.id(), Limit.of(size + 1));
        if (found.size() <= size) {
            return new Page(found, Optional.empty());
        }
        var page = found.subList(0, size);
        var last = page.get(size - 1);
        return new Page(List.copyOf(page), Optional.of(new Position(last.sortedBy(), last.getId())));
    }

    @Transactional(readOnly = true)
    public long countWaiting() {
        return tasks.countWaiting(FacilityContext.requiredPerson(), roles());
    }

    /** The open tasks about a record, whoever they wait for. */
    @Transactional(readOnly = true)
    public List<InboxTask> openAbout(Subject subject) {
        return tasks.findOpenAbout(subject.type(), subject.id());
    }

    /**
     * A task the person at work may see.
     *
     * @throws NoSuchRecord where the facility has no such task
     * @throws NotAllowed   where it is somebody else's
     */
    @Transactional(readOnly = true)
    public InboxTask get(String id) {
        return permitted(tasks.findById(id).orElseThrow(() -> new NoSuchRecord("task", id)));
    }

    /**
     * The task, open and held against everyone else until the transaction ends.
     *
     * @throws TaskClosed where somebody was faster
     */
    @Transactional(propagation = Propagation.MANDATORY)
    InboxTask hold(String id) {
        var task = permitted(tasks.findLocked(id).orElseThrow(() -> new NoSuchRecord("task", id)));
        if (task.state() != InboxTask.State.OPEN) {
            throw closed(task);
        }
        return task;
    }

    /** What to tell whoever comes too late. */
    TaskClosed closed(InboxTask task) {
        return new TaskClosed(task, task.completedBy().flatMap(people::find).orElse(null));
    }

    private InboxTask permitted(InboxTask task) {
        var person = FacilityContext.requiredPerson();
        if (task.isOf(person) || task.concerns(person, roles()) || task.completedBy().filter(person::equals).isPresent()) {
            return task;
        }
        throw task.candidateRole().map(role -> new NotAllowed("task " + task.getId(), role))
                .orElseGet(() -> new NotAllowed("task " + task.getId()));
    }

    /** The absent person for whom the person at work would do this task; empty where it is their own. */
    Optional<UUID> actedFor(InboxTask task) {
        return Optional.empty();
    }

    private Set<Role> roles() {
        var held = appointments.rolesOf(FacilityContext.requiredPerson(), facilities.today());
        return held.isEmpty() ? Set.of() : EnumSet.copyOf(held);
    }

    /** The engine has created a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(NewTask task) {
        asking.opened(tasks.save(InboxTask.open(task, subjects.of(task.subject()).title(task.subject().id()), now())));
    }

    /** The engine has given a task to somebody else, or to everyone who holds its role. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assigned(String id, @Nullable UUID person) {
        tasks.findById(id).filter(task -> !task.assignee().equals(Optional.ofNullable(person))).ifPresent(task -> {
            task.assign(person);
            asking.reassigned(task);
        });
    }

    /** The engine has completed a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void completed(String id) {
        tasks.findById(id).ifPresent(task -> {
            task.complete(FacilityContext.person().orElse(null), now());
            asking.closed(task);
        });
    }

    /** The engine no longer asks for a task: a deadline has passed, or the case was withdrawn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(String id) {
        tasks.findById(id).ifPresent(task -> {
            task.cancel(now());
            asking.closed(task);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

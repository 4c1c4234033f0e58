package org.kitei.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.facility.Absences;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.DeputableActs;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.Holding;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.People;
import org.kitei.ledger.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of the current facility, kept in step with the engine in its own transactions. */
@Service
public class Inbox {

    /** So many tasks, or more. */
    public static final int MOST_COUNTED = 100;

    /** Where a page of waiting tasks ended, so that the next begins behind it. */
    public record Position(Instant due, String id) {

        static final Position START = new Position(Instant.EPOCH, "");
    }

    /** One page of waiting tasks, and where the next begins. */
    public record Page(List<InboxTask> tasks, Optional<Position> next) {
    }

    private final InboxTasks tasks;
    private final Holding holding;
    private final SubjectViews subjects;
    private final WaitingTasks waiting;
    private final ClaimsNow claims;
    private final Absences absences;
    private final People people;
    private final Asking asking;
    private final StillWaiting stillWaiting;
    private final DeputableActs acts;
    private final Clock clock;

    Inbox(InboxTasks tasks, Holding holding, SubjectViews subjects, WaitingTasks waiting, ClaimsNow claims, Absences absences, People people,
            Asking asking, StillWaiting stillWaiting, DeputableActs acts, Clock clock) {
        this.tasks = tasks;
        this.holding = holding;
        this.subjects = subjects;
        this.waiting = waiting;
        this.claims = claims;
        this.absences = absences;
        this.people = people;
        this.asking = asking;
        this.stillWaiting = stillWaiting;
        this.acts = acts;
        this.clock = clock;
    }

    /** What waits for the person at work, overdue first, {@code size} at a time. */
    @Transactional(readOnly = true)
    public Page waiting(@Nullable Position after, int size) {
        return waiting(null, after, size);
    }

    /** As {@link #waiting(Position, int)}, only what asks for this form; null for all. */
    @Transactional(readOnly = true)
    public Page waiting(@Nullable String form, @Nullable Position after, int size) {
        var start = after == null ? Position.START : after;
        var found = form == null ? waiting.find(claims.get(), start, size + 1) : waiting.find(claims.get(), form, start, size + 1);
        if (found.size() <= size) {
            return new Page(found, Optional.empty());
        }
        var page = found.subList(0, size);
        var last = page.get(size - 1);
        return new Page(List.copyOf(page), Optional.of(new Position(last.sortedBy(), last.getId())));
    }

    /**
     * What the tasks ask for that wait for the person at work; where more than {@link #MOST_COUNTED} wait, also what else the models
     * ask of their roles, since a look through all of them would take too long.
     */
    @Transactional(readOnly = true)
    public List<String> formsWaiting() {
        var mine = claims.get();
        var first = waiting.find(mine, Position.START, MOST_COUNTED);
        var found = first.stream().map(InboxTask::form).distinct();
        return (first.size() < MOST_COUNTED ? found : Stream.concat(found, Queue.formsFor(mine, acts.all())).distinct()).toList();
    }

    /** Of what waits for the person at work the first about records of these kinds, overdue first. */
    @Transactional(readOnly = true)
    public List<InboxTask> waitingAbout(Set<String> subjectTypes, int most) {
        var found = new ArrayList<InboxTask>();
        var page = waiting(null, MOST_COUNTED);
        while (true) {
            page.tasks().stream().filter(task -> subjectTypes.contains(task.subject().type())).limit(most - found.size()).forEach(found::add);
            if (found.size() == most || page.next().isEmpty()) {
                return found;
            }
            page = waiting(page.next().get(), MOST_COUNTED);
        }
    }

    /** How many tasks wait for the person at work, but not beyond {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return waiting.count(claims.get(), MOST_COUNTED);
    }

    /** That the person at work is away, with some of what waits for their deputies meanwhile. */
    @Transactional(readOnly = true)
    public Optional<Away> away(int size) {
        return absences.now(FacilityContext.requiredPerson()).map(absence -> {
            var mine = claims.get();
            return new Away(absence, waiting.findLeftToDeputies(mine, size), !mine.leftToDeputies().isEmpty());
        });
    }

    /** The open tasks about a record, whoever they wait for. */
    @Transactional(readOnly = true)
    public List<InboxTask> openAbout(Subject subject) {
        return tasks.findOpenAbout(subject.type(), subject.id());
    }

    /**
     * Holds the open tasks about a record until the transaction ends, so that nobody completes one meanwhile. To be called
     * before the record is read: whoever held a task first has acted on it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdAbout(Subject subject) {
        tasks.findOpenAboutLocked(subject.type(), subject.id());
    }

    /**
     * A task the person at work may see.
     *
     * @throws NoSuchRecord where the facility has no such task
     * @throws NotAllowed   where it is somebody else's
     */
    @Transactional(readOnly = true)
    public InboxTask get(String id) {
        return claimed(id).task();
    }

    /**
     * A task the person at work may see.
     *
     * @param principal the person away for whom they do it; null where it is their own
     */
    record Claimed(InboxTask task, @Nullable UUID principal) {
    }

    /** As {@link #get}. */
    @Transactional(readOnly = true)
    Claimed claimed(String id) {
        return claimed(tasks.findById(id).orElseThrow(() -> new NoSuchRecord("task", id)));
    }

    /**
     * The task, open and held against everyone else until the transaction ends.
     *
     * @throws TaskClosed     where somebody was faster
     * @throws DeputyshipOver where the person away is back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Claimed hold(String id) {
        var held = claimed(holding.find(InboxTask.class, id).orElseThrow(() -> new NoSuchRecord("task", id)));
        if (held.task().state() != InboxTask.State.OPEN) {
            throw closed(held.task());
        }
        if (held.principal() != null && !absences.hold(held.principal())) {
            throw new DeputyshipOver();
        }
        return held;
    }

    private Claimed claimed(InboxTask task) {
        if (task.isOf(FacilityContext.requiredPerson())) {
            return new Claimed(task, null);
        }
        var mine = claims.get();
        return new Claimed(permitted(task, mine), mine.principal(task).orElse(null));
    }

    /** What to tell whoever comes too late. */
    TaskClosed closed(InboxTask task) {
        return new TaskClosed(task, task.completedBy().flatMap(people::find).orElse(null));
    }

    private InboxTask permitted(InboxTask task, Claims mine) {
        if (mine.cover(task) || task.completedBy().filter(mine.person()::equals).isPresent()) {
            return task;
        }
        var open = task.state() == InboxTask.State.OPEN;
        if (mine.leftToDeputy(task)) {
            return unless(open, task, LeftToDeputy::new);
        }
        if (claims.ifPrincipalsWereAway().cover(task)) {
            return unless(open, task, DeputyshipOver::new);
        }
        throw task.candidateRole().map(role -> new NotAllowed("task " + task.getId(), role))
                .orElseGet(() -> new NotAllowed("task " + task.getId()));
    }

    private static InboxTask unless(boolean open, InboxTask task, Supplier<AlreadyDone> refusal) {
        if (open) {
            throw refusal.get();
        }
        return task;
    }

    /** The engine has created a task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(NewTask task) {
        asking.opened(tasks.save(InboxTask.open(task, subjects.of(task.subject()).title(task.subject().id()), now(),
                stillWaiting.first(task))));
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

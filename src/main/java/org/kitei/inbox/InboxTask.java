package org.kitei.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Role;
import org.kitei.ledger.Subject;
import org.springframework.data.domain.Persistable;

/** One task of a person or a role: open, done by somebody, or no longer asked. */
@Entity
@Table(name = "inbox_task")
public class InboxTask implements Persistable<String> {

    /** Stands for "no due date", so that tasks sort by one column. */
    static final Instant WHENEVER = Instant.parse("9999-12-31T00:00:00Z");

    public enum State { OPEN, DONE, CANCELLED }

    @Id
    @Column(name = "id")
    private String id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Column(name = "form")
    private String form;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "title")
    private String title;

    @Column(name = "assignee")
    private @Nullable UUID assignee;

    @Enumerated(EnumType.STRING)
    @Column(name = "candidate_role")
    private @Nullable Role candidateRole;

    @Column(name = "department_id", updatable = false)
    private @Nullable UUID departmentId;

    @Column(name = "signature_meaning")
    private @Nullable String signatureMeaning;

    @Column(name = "round_id")
    private @Nullable String roundId;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Column(name = "completed_by")
    private @Nullable UUID completedBy;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected InboxTask() {
    }

    /** @param remindAt when to remind of it first; null where nobody does from here */
    static InboxTask open(NewTask task, String title, Instant now, @Nullable Instant remindAt) {
        var opened = new InboxTask();
        opened.id = task.id();
        opened.form = task.form();
        opened.subjectType = task.subject().type();
        opened.subjectId = task.subject().id();
        opened.title = title;
        opened.assignee = task.assignee();
        opened.candidateRole = task.candidateRole();
        opened.departmentId = task.departmentId();
        opened.signatureMeaning = task.signatureMeaning();
        opened.roundId = task.roundId();
        opened.dueAt = task.dueAt() == null ? WHENEVER : task.dueAt();
        opened.createdAt = now;
        opened.remindAt = remindAt;
        opened.state = State.OPEN;
        return opened;
    }

    void complete(@Nullable UUID person, Instant now) {
        if (state == State.OPEN) {
            state = State.DONE;
            completedBy = person;
            completedAt = now;
            remindAt = null;
        }
    }

    void cancel(Instant now) {
        if (state == State.OPEN) {
            state = State.CANCELLED;
            completedAt = now;
            remindAt = null;
        }
    }

    boolean toBeRemindedOf(Instant now) {
        return state == State.OPEN && remindAt != null && !remindAt.isAfter(now);
    }

    void remindAt(Instant next) {
        remindAt = next;
    }

    void assign(@Nullable UUID person) {
        assignee = person;
    }

    /** Whether it waits for one of these roles, held for its department where it is about one. */
    boolean concerns(Set<Role> roles, Set<UUID> departments) {
        return assignee == null && candidateRole != null && roles.contains(candidateRole)
                && (departmentId == null || departments.contains(departmentId));
    }

    /** Whether the task was given to this person. */
    boolean isOf(UUID person) {
        return person.equals(assignee);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    /** The name of the form, which is the name of the user task in the model. */
    public String form() {
        return form;
    }

    public Subject subject() {
        return new Subject(subjectType, subjectId);
    }

    public String title() {
        return title;
    }

    public Optional<UUID> assignee() {
        return Optional.ofNullable(assignee);
    }

    public Optional<Role> candidateRole() {
        return Optional.ofNullable(candidateRole);
    }

    /** The department whose holder of the role is asked; empty where any is. */
    public Optional<UUID> departmentId() {
        return Optional.ofNullable(departmentId);
    }

    /** The meaning of the signature that completing it takes; empty where it takes none. */
    public Optional<String> signatureMeaning() {
        return Optional.ofNullable(signatureMeaning);
    }

    /** The committee's round the task belongs to, where it belongs to one. */
    public Optional<String> roundId() {
        return Optional.ofNullable(roundId);
    }

    public Optional<Instant> dueAt() {
        return dueAt.equals(WHENEVER) ? Optional.empty() : Optional.of(dueAt);
    }

    /** The due date as it sorts: far in the future where there is none. */
    Instant sortedBy() {
        return dueAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    public Optional<UUID> completedBy() {
        return Optional.ofNullable(completedBy);
    }

    public boolean overdue(Instant now) {
        return state == State.OPEN && dueAt.isBefore(now);
    }
}

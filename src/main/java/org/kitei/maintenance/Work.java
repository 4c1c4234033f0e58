package org.kitei.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kitei.facility.Ids;

/** One piece of work on the facility's systems by people from outside (row 6-3A). */
@Entity
@Table(name = "maintenance_work")
class Work {

    /** What became of the approval; an emergency is under way before it is given. */
    enum Approval { AWAITED, GIVEN, REFUSED }

    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id;

    @TenantId
    @Column(name = "facility_id", nullable = false, updatable = false)
    private UUID facilityId;

    @Version
    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "number", nullable = false, updatable = false)
    private String number;

    @Embedded
    private Plan plan;

    @ElementCollection
    @CollectionTable(name = "maintenance_work_person", joinColumns = @JoinColumn(name = "work_id"))
    @OrderColumn(name = "place_in_list")
    private List<WorkPerson> workers = new ArrayList<>();

    @Column(name = "emergency_because", nullable = false, updatable = false)
    private String emergencyBecause;

    @Column(name = "applied_by", updatable = false)
    private @Nullable UUID appliedBy;

    @Column(name = "applicant", nullable = false, updatable = false)
    private String applicant;

    @Column(name = "applied_at", nullable = false, updatable = false)
    private Instant appliedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private WorkState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "approval", nullable = false)
    private Approval approval = Approval.AWAITED;

    @Column(name = "attendant_id")
    private @Nullable UUID attendantId;

    @Column(name = "refusals", nullable = false)
    private String refusals = "";

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    protected Work() {
    }

    static Work apply(String number, Application wanted, @Nullable UUID by, String applicant, Instant now) {
        wanted.plan().check();
        var work = new Work();
        work.id = Ids.next();
        work.number = number;
        work.plan = wanted.plan();
        work.workers.addAll(wanted.workers());
        work.emergencyBecause = wanted.emergencyBecause();
        work.appliedBy = by;
        work.applicant = applicant;
        work.appliedAt = now;
        work.state = WorkState.APPLIED;
        return work;
    }

    /** What must hold beforehand does not: when it was applied for, or when its window was to open. */
    void refuse(List<String> why) {
        leave(WorkState.REFUSED, WorkState.APPLIED, WorkState.APPROVED);
        refusals = String.join("\n", why);
        dueAt = null;
    }

    void awaitApproval(Instant due) {
        leave(WorkState.AWAITING_APPROVAL, WorkState.APPLIED);
        dueAt = due;
    }

    void approve(@Nullable UUID attendant) {
        requireAttendant(attendant);
        leave(WorkState.APPROVED, WorkState.AWAITING_APPROVAL);
        approval = Approval.GIVEN;
        attendantId = attendant;
        dueAt = null;
    }

    /** The work was done first, because it could not wait. */
    void approveAfterwards(@Nullable UUID attendant) {
        requireAttendant(attendant);
        requireApprovalOwed();
        approval = Approval.GIVEN;
        attendantId = attendant;
    }

    void refuseAfterwards(String why) {
        requireApprovalOwed();
        approval = Approval.REFUSED;
        state = WorkState.NOT_ACCEPTED;
        reason = why;
        dueAt = null;
    }

    void notApprove(String why) {
        leave(WorkState.NOT_APPROVED, WorkState.AWAITING_APPROVAL);
        approval = Approval.REFUSED;
        reason = why;
        dueAt = null;
    }

    /** Nobody had decided when its window was over. */
    void lapse() {
        leave(WorkState.NOT_APPROVED, WorkState.AWAITING_APPROVAL);
        dueAt = null;
    }

    void withdraw(String why) {
        leave(WorkState.WITHDRAWN, WorkState.AWAITING_APPROVAL);
        reason = why;
        dueAt = null;
    }

    void callOff(String why) {
        leave(WorkState.CALLED_OFF, WorkState.APPROVED);
        reason = why;
    }

    /** Its window opens; that of an emergency at once. */
    void begin() {
        leave(WorkState.UNDER_WAY, emergency() ? WorkState.APPLIED : WorkState.APPROVED);
    }

    /** It is broken off before its window is over; what was done until then is reported all the same. */
    void breakOff(String why) {
        require(WorkState.UNDER_WAY);
        reason = why;
    }

    void askReport(Instant due) {
        leave(WorkState.AWAITING_REPORT, WorkState.UNDER_WAY, WorkState.AWAITING_VERIFICATION);
        dueAt = due;
    }

    void reported(Instant due) {
        leave(WorkState.AWAITING_VERIFICATION, WorkState.AWAITING_REPORT);
        dueAt = due;
    }

    /** Its report agrees with its plan, or what differs was explained. */
    void verify() {
        if (approval != Approval.GIVEN) {
            throw new IllegalStateException("the work is not approved yet");
        }
        leave(WorkState.VERIFIED, WorkState.AWAITING_VERIFICATION);
        dueAt = null;
    }

    void notAccept(String why) {
        if (approvalOwed()) {
            throw new IllegalStateException("the approval of the work is still owed");
        }
        leave(WorkState.NOT_ACCEPTED, WorkState.AWAITING_VERIFICATION);
        reason = why;
        dueAt = null;
    }

    /** Whether it is under way or reported and its approval has still to be given or refused. */
    boolean approvalOwed() {
        return emergency() && approval == Approval.AWAITED && !state.over() && state != WorkState.APPLIED;
    }

    private void requireApprovalOwed() {
        if (!approvalOwed()) {
            throw new IllegalStateException("the approval is " + approval + ", the work " + state);
        }
    }

    private void requireAttendant(@Nullable UUID attendant) {
        if (plan.onSite() && attendant == null) {
            throw new IllegalArgumentException("work on site needs an attendant");
        }
    }

    private void leave(WorkState next, WorkState... from) {
        if (!Arrays.asList(from).contains(state)) {
            throw new IllegalStateException("the work is " + state);
        }
        state = next;
    }

    private void require(WorkState needed) {
        if (state != needed) {
            throw new IllegalStateException("the work is " + state);
        }
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String number() {
        return number;
    }

    Plan plan() {
        return plan;
    }

    List<WorkPerson> workers() {
        return List.copyOf(workers);
    }

    boolean emergency() {
        return !emergencyBecause.isEmpty();
    }

    String emergencyBecause() {
        return emergencyBecause;
    }

    @Nullable UUID appliedBy() {
        return appliedBy;
    }

    String applicant() {
        return applicant;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    WorkState state() {
        return state;
    }

    Approval approval() {
        return approval;
    }

    @Nullable UUID attendantId() {
        return attendantId;
    }

    List<String> refusals() {
        return refusals.lines().toList();
    }

    String reason() {
        return reason;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    /** What is approved, and what is verified against. */
    String planHash() {
        return WorkDigest.of(id, number, plan, workers, emergencyBecause, applicant);
    }
}

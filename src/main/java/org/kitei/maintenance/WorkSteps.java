package org.kitei.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.kitei.facility.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code maintenance-verification} asks of the record. Moments and intervals are in ISO 8601, as the engine takes them. */
@Component("works")
@Transactional
public class WorkSteps {

    private final WorkBook book;
    private final PreconditionsOfWork preconditions;
    private final ReportLinks reports;
    private final AccountWindows accounts;
    private final WorkProcess process;
    private final WorkTimes times;
    private final WorkNews news;

    WorkSteps(WorkBook book, PreconditionsOfWork preconditions, ReportLinks reports, AccountWindows accounts, WorkProcess process,
            WorkTimes times, WorkNews news) {
        this.book = book;
        this.preconditions = preconditions;
        this.reports = reports;
        this.accounts = accounts;
        this.process = process;
        this.times = times;
        this.news = news;
    }

    @Transactional(readOnly = true)
    public Preconditions preconditions(String workId) {
        return preconditions.of(book.get(workId));
    }

    /** The version of the decision table that is asked: the one that holds now. */
    @Transactional(readOnly = true)
    public int tableVersion(String workId) {
        return process.tableVersion();
    }

    /** What must hold does not, beforehand or when the window is to open: nothing is opened, and those concerned are told why. */
    public void refuse(String workId, List<String> refusals) {
        var work = book.get(workId);
        var approved = work.state() == WorkState.APPROVED;
        work.refuse(refusals);
        accounts.drop(work.id());
        book.record(book.act("maintenance-refused", work).with("refusals", String.join(" ", refusals)));
        news.tell(approved ? news.concerned(work) : news.applicants(work),
                approved ? "maintenance.told.stopped" : "maintenance.told.refused", work, "#maintenance.refusal." + refusals.get(0));
    }

    /** All that must hold does: the system manager is asked to approve. */
    public void askApproval(String workId) {
        var work = book.get(workId);
        work.awaitApproval(times.toApprove(work.plan()));
    }

    /** Until when the approval is in time. */
    @Transactional(readOnly = true)
    public String approvalDue(String workId) {
        return due(book.get(workId)).toString();
    }

    @Transactional(readOnly = true)
    public String approvalReminders(String workId) {
        return times.reminders(due(book.get(workId)));
    }

    public void remindApproval(String workId) {
        var work = book.get(workId);
        news.tell(news.holders(Role.SYSTEM_MANAGER), "maintenance.told.approval-late", work, news.day(work.plan().from()));
    }

    @Transactional(readOnly = true)
    public String opensAt(String workId) {
        return book.get(workId).plan().from().toString();
    }

    @Transactional(readOnly = true)
    public String closesAt(String workId) {
        return book.get(workId).plan().until().toString();
    }

    /** Nobody decided before its window was over. */
    public void lapse(String workId) {
        var work = book.get(workId);
        work.lapse();
        book.record("maintenance-lapsed", work);
        news.tell(news.concerned(work), "maintenance.told.lapsed", work);
    }

    /** The window opens; that of an emergency at once. */
    public void begin(String workId) {
        var work = book.get(workId);
        work.begin();
        book.record("maintenance-begun", work);
        news.tell(news.concerned(work), work.emergency() ? "maintenance.told.emergency" : "maintenance.told.begun", work,
                news.day(work.plan().until()));
    }

    /** Until when an emergency is approved afterwards in time. */
    @Transactional(readOnly = true)
    public String afterwardsDue(String workId) {
        return times.afterwards(book.get(workId)).toString();
    }

    @Transactional(readOnly = true)
    public String afterwardsReminders(String workId) {
        return times.reminders(times.afterwards(book.get(workId)));
    }

    /** A day has passed, and the emergency is still not approved. */
    public void escalateApproval(String workId) {
        news.tell(news.holders(Role.SYSTEM_MANAGER, Role.CONTRACT_MANAGER, Role.DIRECTOR), "maintenance.told.afterwards-late", book.get(workId));
    }

    /** Whether what was done is to be reported once the account is closed. */
    @Transactional(readOnly = true)
    public boolean awaitsReport(String workId) {
        return book.get(workId).state() == WorkState.UNDER_WAY;
    }

    /** The contractor is asked to report: for the first time, or again because of a question. */
    public void askedToReport(String workId) {
        var work = book.get(workId);
        work.askReport(times.toReport());
        book.record("maintenance-report-asked", work);
        reports.ask(workId);
    }

    @Transactional(readOnly = true)
    public String reportReminders(String workId) {
        return times.reminders(due(book.get(workId)));
    }

    public void remindReport(String workId) {
        var reminded = reports.remind(workId);
        var work = book.get(workId);
        news.tell(news.holders(Role.OPERATIONS_MANAGER), reminded ? "maintenance.told.report-late" : "maintenance.told.report-late-by-hand", work, news.day(due(work)));
    }

    @Transactional(readOnly = true)
    public String reportEscalation(String workId) {
        return times.escalation(due(book.get(workId))).toString();
    }

    /** The reminders led to nothing: the contract manager takes it up with the contractor. */
    public void escalateReport(String workId) {
        var work = book.get(workId);
        book.record("maintenance-report-missing", work);
        news.tell(news.holders(Role.CONTRACT_MANAGER), "maintenance.told.report-missing", work, news.day(due(work)));
    }

    /** Until when the verification is in time. */
    @Transactional(readOnly = true)
    public String verificationDue(String workId) {
        return due(book.get(workId)).toString();
    }

    @Transactional(readOnly = true)
    public String verificationReminders(String workId) {
        return times.reminders(due(book.get(workId)));
    }

    public void remindVerification(String workId) {
        var work = book.get(workId);
        news.tell(news.holders(Role.SYSTEM_MANAGER), "maintenance.told.verification-late", work, news.day(due(work)));
    }

    @Transactional(readOnly = true)
    public String verificationEscalation(String workId) {
        return times.escalation(due(book.get(workId))).toString();
    }

    public void escalateVerification(String workId) {
        var work = book.get(workId);
        book.record("maintenance-verification-missing", work);
        news.tell(news.holders(Role.DIRECTOR, Role.CONTRACT_MANAGER), "maintenance.told.verification-missing", work, news.day(due(work)));
    }

    /** Until when incident and audit are to be arranged. */
    @Transactional(readOnly = true)
    public String consequencesDue(String workId) {
        return times.toReport().toString();
    }

    private static Instant due(Work work) {
        return Objects.requireNonNull(work.dueAt());
    }
}

package org.kitei.maintenance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.kitei.attachment.Attachments;
import org.kitei.attachment.ExaminedFile;
import org.kitei.facility.AlreadyDone;
import org.kitei.facility.Appointments;
import org.kitei.facility.FacilityContext;
import org.kitei.facility.FacilityDirectory;
import org.kitei.facility.InvalidInput;
import org.kitei.facility.NotAllowed;
import org.kitei.facility.Role;
import org.kitei.outside.OutsideLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in reports: by the contractor's link, or typed in by the operations manager where one was handed over on paper. */
@Service
public class ReportKeeping {

    private static final int LONGEST_NAME = 100;

    private final WorkBook book;
    private final WorkReportRecords reports;
    private final OutsideLinks links;
    private final Attachments attachments;
    private final ReportProcess process;
    private final WorkNews news;
    private final Appointments appointments;
    private final FacilityDirectory facilities;
    private final WorkTimes times;

    ReportKeeping(WorkBook book, WorkReportRecords reports, OutsideLinks links, Attachments attachments, ReportProcess process,
            WorkNews news, Appointments appointments, FacilityDirectory facilities, WorkTimes times) {
        this.book = book;
        this.reports = reports;
        this.links = links;
        this.attachments = attachments;
        this.process = process;
        this.news = news;
        this.appointments = appointments;
        this.facilities = facilities;
        this.times = times;
    }

    /** No report of the work is awaited: its window is not over, or it is reported already. */
    public static final class NotAwaited extends AlreadyDone {

        NotAwaited() {
            super(null, null, "work-report.closed.title", "work-report.closed");
        }
    }

    /**
     * Types in a report handed over on paper.
     *
     * @param giver who gave it, as it stands on the paper
     * @throws InvalidInput with everything that is wrong
     * @throws NotAwaited   where no report of the work is awaited
     */
    @Transactional
    public void enter(UUID workId, Reported reported, @Nullable ExaminedFile log, String giver) {
        var person = FacilityContext.requiredPerson();
        if (!appointments.rolesOf(person, facilities.today()).contains(Role.OPERATIONS_MANAGER)) {
            throw new NotAllowed("type in a report", Role.OPERATIONS_MANAGER);
        }
        keep(workId, reported, log, new Giver(giver, "", "", null, person));
    }

    /** In the transaction of whoever brings it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID workId, Reported reported, @Nullable ExaminedFile log, Giver giver) {
        var work = book.hold(workId);
        if (work.state() != WorkState.AWAITING_REPORT) {
            throw new NotAwaited();
        }
        check(reported, log != null, giver.name());
        int ordinal = reports.findFirstByWorkIdOrderByOrdinalDesc(workId).map(WorkReport::ordinal).orElse(0) + 1;
        var report = reports.save(WorkReport.give(workId, ordinal, reported, log == null ? null : attachments.keep(log), giver,
                times.now()));
        book.record(book.act("maintenance-reported", work).on(report.contentHash()).with("report", report.id()).with("ordinal", ordinal)
                .with("name", giver.name()).with("how", giver.linkId() == null ? "paper" : "link"));
        links.revoke(workId, ReportPurpose.WORD);
        work.reported(times.toVerify());
        news.tell(news.holders(Role.CONTRACT_MANAGER, Role.OPERATIONS_MANAGER), "work-report.told.reported", work, giver.name());
        process.reported(workId);
    }

    /**
     * Looks at a report before it is given.
     *
     * @throws InvalidInput with everything that is wrong
     */
    public void check(Reported reported, boolean withLog, String giver) {
        check(reported, withLog, giver, times.now());
    }

    private static void check(Reported reported, boolean withLog, String giver, Instant now) {
        var problems = new java.util.ArrayList<InvalidInput.Problem>();
        if (giver.isBlank()) {
            problems.add(InvalidInput.Problem.at("giver", "work-report.error.required.giver"));
        } else if (giver.length() > LONGEST_NAME) {
            problems.add(InvalidInput.Problem.at("giver", "work-report.error.long", LONGEST_NAME));
        }
        try {
            reported.check(withLog, now);
        } catch (InvalidInput refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}

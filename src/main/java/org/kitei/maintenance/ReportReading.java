package org.kitei.maintenance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.kitei.attachment.Attachments;
import org.kitei.facility.NoSuchRecord;
import org.kitei.facility.People;
import org.kitei.facility.PersonRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports on works as pages read them, held against their plans. */
@Service
@Transactional(readOnly = true)
public class ReportReading {

    private final WorkReportRecords reports;
    private final WorkVerdictRecords verdicts;
    private final WorkBook book;
    private final Attachments attachments;
    private final People people;

    ReportReading(WorkReportRecords reports, WorkVerdictRecords verdicts, WorkBook book, Attachments attachments, People people) {
        this.reports = reports;
        this.verdicts = verdicts;
        this.book = book;
        this.attachments = attachments;
        this.people = people;
    }

    /** The first one in front. */
    public List<ReportView> of(UUID workId) {
        var work = book.get(workId);
        return reports.findByWorkIdOrderByOrdinalAsc(workId).stream().map(report -> view(work, report)).toList();
    }

    public Optional<ReportView> latest(UUID workId) {
        return reports.findFirstByWorkIdOrderByOrdinalDesc(workId).map(report -> view(book.get(workId), report));
    }

    /** @throws NoSuchRecord where the work has no such report */
    public ReportView get(UUID workId, int ordinal) {
        return reports.findByWorkIdAndOrdinal(workId, ordinal).map(report -> view(book.get(workId), report))
                .orElseThrow(() -> new NoSuchRecord("work-report", workId + "/" + ordinal));
    }

    /** The question that the next report is to answer; empty where none is open. */
    public Optional<String> question(UUID workId) {
        return latest(workId).map(ReportView::verdict).filter(given -> given.verdict() == Verdict.QUESTION).map(ReportView.Given::words);
    }

    private ReportView view(Work work, WorkReport report) {
        var log = report.logId();
        var enteredBy = report.giver().enteredBy();
        return new ReportView(report.id(), report.ordinal(), report.reported(), log == null ? null : attachments.get(log), report.giver(),
                enteredBy == null ? "" : people.find(enteredBy).map(PersonRef::name).orElse(""), report.givenAt(), report.contentHash(),
                ReportComparison.of(work.plan(), work.workers(), report.reported(), log != null),
                verdicts.findByReportId(report.id()).map(one -> new ReportView.Given(one.verdict(), one.words(), one.givenBy(), one.givenAt(),
                        one.contentHash())).orElse(null));
    }
}

package org.kitei.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.kitei.document.RecordPdf;
import org.kitei.document.RecordPdf.Fact;
import org.kitei.document.RecordPdf.Part;
import org.kitei.facility.CalendarWords;
import org.kitei.facility.FacilityDirectory;
import org.kitei.signature.Signature;
import org.kitei.signature.Signatures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of one work on paper: plan, approval, accounts, reports, verdicts, and the hashes that were signed. */
@Service
@Transactional(readOnly = true)
public class WorkRecordSheet {

    private final WorkReading works;
    private final AccountWindows accounts;
    private final ReportReading reports;
    private final Signatures signatures;
    private final RecordPdf pdf;
    private final FacilityDirectory facilities;
    private final CalendarWords calendar;
    private final MessageSource messages;

    WorkRecordSheet(WorkReading works, AccountWindows accounts, ReportReading reports, Signatures signatures, RecordPdf pdf,
            FacilityDirectory facilities, CalendarWords calendar, MessageSource messages) {
        this.works = works;
        this.accounts = accounts;
        this.reports = reports;
        this.signatures = signatures;
        this.pdf = pdf;
        this.facilities = facilities;
        this.calendar = calendar;
        this.messages = messages;
    }

    /** The same bytes as long as nothing more was reported or signed. */
    public byte[] print(UUID workId) {
        var work = works.get(workId);
        var signed = signatures.on(WorkBook.subject(workId));
        var given = reports.of(workId);
        var parts = new ArrayList<Part>();
        parts.add(new Part(say("work-report.record.plan"), "", plan(work)));
        accounts.of(workId).forEach(line -> parts.add(new Part(say("work-report.record.account", line.system()), "", account(line))));
        given.forEach(report -> parts.add(new Part(say("work-report.nth", report.ordinal()), "", report(report))));
        signed.forEach(one -> parts.add(new Part(say("work-report.record.signed", one.meaning(), one.signerName()), one.statement(), signed(one))));
        parts.add(new Part(say("work-report.record.hashes"), say("work-report.record.hashes.how"), List.of()));
        var facility = facilities.current();
        var last = Stream.concat(signed.stream().map(Signature::signedAt), given.stream().map(ReportView::givenAt))
                .max(Instant::compareTo).orElse(work.appliedAt());
        return pdf.render(new RecordPdf.Sheet(facility.name(), say("work-report.record", work.number(), work.plan().title()), parts, work.planHash(),
                facilities.dayOf(last), facility.sample()));
    }

    private List<Fact> plan(WorkView work) {
        var plan = work.plan();
        var facts = new ArrayList<Fact>();
        add(facts, "maintenance.contractor", work.contractor());
        add(facts, "maintenance.agreement", work.agreement());
        add(facts, "maintenance.systems", plan.systems());
        add(facts, "maintenance.place", say("maintenance.place." + plan.place()));
        add(facts, "maintenance.route", plan.route());
        add(facts, "work-report.window", span(plan.from(), plan.until()));
        add(facts, "maintenance.workers", work.workers().stream().map(WorkPerson::name).collect(Collectors.joining("\n")));
        add(facts, "maintenance.content", plan.content());
        add(facts, "maintenance.patient-data", say("maintenance.patient-data." + plan.patientData()));
        add(facts, "work-report.data-taken", plan.dataTaken());
        add(facts, "maintenance.emergency-because", work.emergencyBecause());
        add(facts, "maintenance.applicant", say("maintenance.applicant.at", work.applicant(), moment(work.appliedAt())));
        add(facts, "work-report.record.state", say("maintenance.state." + work.state()));
        add(facts, "work-report.record.plan-hash", work.planHash());
        return facts;
    }

    private List<Fact> account(WindowLine line) {
        var facts = new ArrayList<Fact>();
        add(facts, "work-report.record.account.name", line.account());
        add(facts, "work-report.record.account.opened", whenAndWho(line.openedAt(), line.openedBy()));
        add(facts, "work-report.record.account.closed", whenAndWho(line.closedAt(), line.closedBy()));
        return facts;
    }

    private String whenAndWho(@Nullable Instant at, String by) {
        return at == null ? "" : by.isEmpty() ? moment(at) : moment(at) + "　" + by;
    }

    private List<Fact> report(ReportView report) {
        var told = report.reported();
        var facts = new ArrayList<Fact>();
        add(facts, "work-report.given", report.giver().name() + "　" + moment(report.givenAt()));
        add(facts, "work-report.how", !report.enteredBy().isEmpty() ? say("work-report.how.paper", report.enteredBy())
                : report.giver().recipient().isEmpty() ? say("work-report.how.by-hand") : say("work-report.how.mail", report.giver().recipient()));
        add(facts, "work-report.people", String.join("\n", told.workers()));
        add(facts, "work-report.window", span(told.started(), told.ended()));
        add(facts, "work-report.systems", String.join("\n", told.systems()));
        add(facts, "work-report.content", told.content());
        add(facts, "work-report.result", told.result());
        add(facts, "work-report.data", say("work-report.data." + told.patientData()));
        add(facts, "work-report.data-taken", told.dataTaken());
        var returned = told.dataReturn();
        add(facts, "work-report.data-returned", returned == null ? "" : say("work-report.returned." + returned) + "　" + told.dataReturned());
        var log = report.log();
        add(facts, "work-report.log", log == null ? told.noLog() : log.name() + "\n" + log.sha256());
        add(facts, "work-report.record.differences", report.differences().stream().map(one -> say(one.key(), one.detail()))
                .collect(Collectors.joining("\n")));
        add(facts, "work-report.hash", report.contentHash());
        return facts;
    }

    private List<Fact> signed(Signature one) {
        var facts = new ArrayList<Fact>();
        add(facts, "work-report.record.roles", Arrays.stream(one.roles().split(",")).filter(role -> !role.isEmpty())
                .map(role -> say("role." + role)).collect(Collectors.joining("、")));
        add(facts, "work-report.record.at", moment(one.signedAt()));
        add(facts, "work-report.verdict.hash", one.contentHash());
        return facts;
    }

    /** What is empty is left out. */
    private void add(List<Fact> facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(say(key), words));
        }
    }

    private String span(Instant from, Instant until) {
        return say("work-report.from-until", moment(from), moment(until));
    }

    private String moment(Instant at) {
        return calendar.moment(at, Locale.JAPANESE);
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, Locale.JAPANESE);
    }
}

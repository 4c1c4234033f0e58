package org.kitei.maintenance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.facility.CalendarWords;
import org.kitei.inbox.SubjectView;
import org.kitei.ledger.SubjectNaming;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A work beside a task about it, and in the ledger. */
@Component
class WorkSubject implements SubjectView, SubjectNaming {

    private final WorkReading reading;
    private final WorkRecords records;
    private final ReportReading reports;
    private final LogViewing logs;
    private final MaintenanceReaders readers;
    private final CalendarWords calendar;
    private final MessageSource messages;

    WorkSubject(WorkReading reading, WorkRecords records, ReportReading reports, LogViewing logs, MaintenanceReaders readers,
            CalendarWords calendar, MessageSource messages) {
        this.reading = reading;
        this.records = records;
        this.reports = reports;
        this.logs = logs;
        this.readers = readers;
        this.calendar = calendar;
        this.messages = messages;
    }

    @Override
    public String type() {
        return WorkBook.SUBJECT;
    }

    @Override
    public String title(String id) {
        var work = reading.get(UUID.fromString(id));
        var title = work.plan().title() + "（" + work.number() + "）";
        return work.emergency() ? messages.getMessage("maintenance.emergency.titled", new Object[] {title}, Locale.JAPANESE) : title;
    }

    @Override
    public Shown show(String id) {
        var work = reading.get(UUID.fromString(id));
        var model = new HashMap<String, Object>(Map.of("work", work, "held", reading.held(work.id())));
        if (work.state() == WorkState.AWAITING_VERIFICATION) {
            reports.latest(work.id()).ifPresent(report -> {
                model.put("report", report);
                if (report.log() != null) {
                    model.put("log", logs.beginning(work.id(), report.log()));
                }
            });
        }
        return new Shown("maintenance/subject", "work", model);
    }

    @Override
    public String address(String id) {
        return "/maintenance/" + id;
    }

    @Override
    public Map<String, String> facts(String id, Locale locale) {
        var work = reading.get(UUID.fromString(id));
        var facts = new LinkedHashMap<String, String>();
        facts.put("maintenance.state", messages.getMessage("maintenance.state." + work.state(), null, locale));
        facts.put("maintenance.window", messages.getMessage("maintenance.from-until", new Object[] {
            calendar.moment(work.plan().from(), locale), calendar.moment(work.plan().until(), locale)}, locale));
        return facts;
    }

    /** Its record, once there is a verdict on a report. */
    @Override
    public Optional<String> download(String id) {
        return reports.latest(UUID.fromString(id)).filter(report -> report.verdict() != null).map(report -> "/maintenance/" + id + "/record.pdf");
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(work -> new Named(work.plan().title(), readers.mayRead(work) ? address(id) : null));
    }
}

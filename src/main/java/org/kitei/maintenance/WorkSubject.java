package org.kitei.maintenance;

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
    private final CalendarWords calendar;
    private final MessageSource messages;

    WorkSubject(WorkReading reading, WorkRecords records, CalendarWords calendar, MessageSource messages) {
        this.reading = reading;
        this.records = records;
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
        return work.plan().title() + "（" + work.number() + "）";
    }

    @Override
    public Shown show(String id) {
        return new Shown("maintenance/subject", "work", Map.of("work", reading.get(UUID.fromString(id))));
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

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(work -> new Named(work.plan().title(), address(id)));
    }
}

package org.kitei.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.kitei.document.TextView;
import org.kitei.facility.CalendarWords;
import org.kitei.inbox.SubjectView;
import org.kitei.ledger.SubjectNaming;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An agreement beside a task about it, and in the ledger. */
@Component
class AgreementSubject implements SubjectView, SubjectNaming {

    private final AgreementReading reading;
    private final AgreementRecords records;
    private final CalendarWords calendar;
    private final MessageSource messages;
    private final ContractReaders readers;

    AgreementSubject(AgreementReading reading, AgreementRecords records, CalendarWords calendar, MessageSource messages,
            ContractReaders readers) {
        this.reading = reading;
        this.records = records;
        this.calendar = calendar;
        this.messages = messages;
        this.readers = readers;
    }

    @Override
    public String type() {
        return AgreementBook.SUBJECT;
    }

    @Override
    public String title(String id) {
        return reading.get(UUID.fromString(id)).terms().title();
    }

    @Override
    public Shown show(String id) {
        var agreement = reading.get(UUID.fromString(id));
        var model = new LinkedHashMap<String, Object>(Map.of("agreement", agreement));
        if (agreement.ownFile() == null) {
            model.put("view", TextView.of(AgreementText.read(agreement.plainText())));
        }
        return new Shown("contract/subject", "agreement", model);
    }

    @Override
    public String address(String id) {
        return "/contracts/" + id;
    }

    @Override
    public Map<String, String> facts(String id, Locale locale) {
        var agreement = reading.get(UUID.fromString(id));
        var facts = new LinkedHashMap<String, String>();
        facts.put("contract.state", messages.getMessage("contract.state." + agreement.state(), null, locale));
        facts.put("contract.term", messages.getMessage("contract.from-until", new Object[] {
            calendar.day(agreement.terms().from(), locale), calendar.day(agreement.terms().until(), locale)}, locale));
        return facts;
    }

    @Override
    public Optional<String> download(String id) {
        return Optional.ofNullable(reading.get(UUID.fromString(id)).signed()).map(file -> "/contracts/" + id + "/files/" + file.id());
    }

    @Override
    public Optional<Named> name(String id) {
        return records.findById(UUID.fromString(id)).map(agreement ->
                new Named(agreement.terms().title(), readers.mayRead(agreement.terms()) ? address(id) : null));
    }
}
